-- One row per unit of the current map: the unit of the old map a reader would compare it with by name.
-- Key: unit_id.  Reads: core.unit_succession, core.units.
-- compared_by: only_part (it was made of one unit), name (one of its parts bore its name), code (one bore its code only: the trap of reused codes). A unit with none of these has no row.
with
parts as (
  select
    succession.level, succession.current_id as unit_id, succession.from_id as namesake_id,
    count(*) over (partition by succession.current_id) = 1 and coalesce(succession.share = 1, false) as is_only_part,
    old_units.name_key = current_units.name_key as has_its_name,
    old_units.code = current_units.code as has_its_code
  from core.unit_succession as succession
  inner join core.units as old_units on old_units.unit_id = succession.from_id and old_units.valid_from_basis = 'window_start'
  inner join core.units as current_units on current_units.unit_id = succession.current_id
  where succession.level in ('commune', 'province') and coalesce(succession.share, 1) > 0
)
select distinct on (unit_id)
  level, unit_id, namesake_id,
  case when is_only_part then 'only_part' when has_its_name then 'name' else 'code' end as compared_by
from parts
where is_only_part or has_its_name or has_its_code
order by unit_id, is_only_part desc, has_its_name desc, has_its_code desc, namesake_id
