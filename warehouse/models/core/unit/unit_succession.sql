-- One row per state of a unit and unit of the current map that it is now in, wholly or in part; a current unit succeeds itself.
-- Key: from_id, current_id.  Reads: core.unit_lineage, core.units.
-- Shares are 0 to 1 and multiply along the way; null as soon as one of them is unknown. The way leads back in time only, so that a circle in the lineage, which a check names, cannot keep the build turning.
with recursive
steps as (
  select level, unit_id as from_id, unit_id as current_id, 1.0::double as share, 'whole' as share_basis, 'unchanged' as kind, date '9999-12-31' as until
  from core.units
  where valid_to is null
  union all
  select
    steps.level,
    lineage.from_id,
    steps.current_id,
    lineage.share * steps.share as share,
    case when 'unknown' in (lineage.share_basis, steps.share_basis) then 'unknown' when lineage.share_basis <> 'whole' then lineage.share_basis else steps.share_basis end as share_basis,
    case when lineage.kind in ('merged', 'split') then lineage.kind when steps.kind in ('merged', 'split') then steps.kind when 'renamed' in (lineage.kind, steps.kind) then 'renamed' else 'unchanged' end as kind,
    lineage.effective_date as until
  from steps
  inner join core.unit_lineage as lineage on lineage.to_id = steps.from_id and lineage.effective_date < steps.until
)
select level, from_id, current_id, share, share_basis, kind from steps
