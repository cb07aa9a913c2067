-- One row per link from an old commune to a new one, on the day of the reform or by a later decree, with its share where a source gives one.
-- Key: from_id, to_id.  Reads: core.int_nso_crosswalk_correct, seed.unit_crosswalk, staging.stg_npm__ward_mapping, core.units.
-- Shares are 0 to 1; null where an old commune went to several new ones and no source says how much. The official table, once landed, replaces all other links of its day, and takes the shares typed for its divided communes; later decrees are typed.
with
official as (
  select old_code, new_code, min(relation) as relation, null::double as share, null::varchar as share_basis, null::varchar as kind, null::varchar as decree, min(source_id) as source_id
  from core.int_nso_crosswalk_correct
  where old_code is not null and new_code is not null
  group by all
),
typed as (
  select old_code, new_code, null::varchar as relation, share, share_basis, kind, decree, null::varchar as source_id
  from seed.unit_crosswalk
  where effective_date = (select min(valid_from) from core.units where level = 'commune' and valid_from_basis <> 'window_start') and not exists (from official)
),
typed_shares as (
  select old_code, new_code, effective_date, share as typed_share, share_basis as typed_basis
  from seed.unit_crosswalk
  where share is not null and share_basis <> 'whole'
),
mapped as (
  select mapping.old_code, mapping.new_code, null::varchar as relation, null::double as share, null::varchar as share_basis, null::varchar as kind, null::varchar as decree,
    min(mapping.source_id) as source_id
  from staging.stg_npm__ward_mapping as mapping
  anti join typed on typed.old_code = mapping.old_code
  where not exists (from official)
  group by all
),
links as (
  from official union all by name from typed union all by name from mapped
),
by_later_decree as (
  select old_units.unit_id as from_id, new_units.unit_id as to_id, typed.effective_date, typed.kind, typed.share, typed.share_basis, typed.decree, new_units.source_id
  from seed.unit_crosswalk as typed
  inner join core.units as new_units on new_units.level = 'commune' and new_units.code = typed.new_code
    and typed.effective_date between new_units.valid_from and coalesce(new_units.valid_to, date '9999-12-31')
  inner join core.units as old_units on old_units.level = 'commune' and old_units.code = typed.old_code and old_units.valid_to = typed.effective_date - 1
  where old_units.valid_from_basis <> 'window_start'
),
placed as (
  select
    old_units.unit_id as from_id,
    new_units.unit_id as to_id,
    new_units.valid_from as effective_date,
    old_units.name = new_units.name as is_same_name,
    typed_shares.typed_share, typed_shares.typed_basis,
    links.*
  from links
  inner join core.units as old_units on old_units.level = 'commune' and old_units.code = links.old_code and old_units.valid_from_basis = 'window_start'
  inner join core.units as new_units on new_units.level = 'commune' and new_units.code = links.new_code and new_units.valid_from = old_units.valid_to + 1
  left join typed_shares
    on typed_shares.old_code = links.old_code and typed_shares.new_code = links.new_code and typed_shares.effective_date = new_units.valid_from
),
counted as (
  select
    *,
    count(*) over (partition by from_id) as links_from,
    count(*) over (partition by to_id) as links_into,
    bool_or(coalesce(relation = 'part_area_whole_population', false)) over (partition by from_id) as has_whole_population_elsewhere
  from placed
),
shared as (
  select
    from_id, to_id, effective_date, links_into, is_same_name, kind as typed_kind, decree, source_id,
    case
      when typed_kind is not null then share
      when relation = 'part_area_whole_population' then 1
      when has_whole_population_elsewhere then 0
      when links_from = 1 and coalesce(relation not like 'part%', true) then 1
      else typed_share
    end as share,
    case
      when typed_kind is not null then share_basis
      when has_whole_population_elsewhere then 'population'
      when links_from = 1 and coalesce(relation not like 'part%', true) then 'whole'
      else coalesce(typed_basis, 'unknown')
    end as share_basis
  from counted
),
resolved as (
  select
    from_id, to_id, effective_date,
    case
      when typed_kind is not null then typed_kind
      when share_basis <> 'whole' then 'split'
      when links_into > 1 then 'merged'
      when is_same_name then 'unchanged'
      else 'renamed'
    end as kind,
    share, share_basis, decree, source_id
  from shared
)
from resolved
union all by name
from by_later_decree
