-- One row per old province: the new province it became part of.
-- Key: from_id.  Reads: core.int_commune_links_resolve, core.units, staging.stg_gso__province_indicators.
-- No old province was divided, so most of its communes decide; the GSO file speaks only where no commune link is known.
with
said_by_communes as (
  select old_communes.province_id as from_id, new_communes.province_code as new_code, count(*) as votes, min(links.source_id) as source_id
  from core.int_commune_links_resolve as links
  inner join core.units as old_communes on old_communes.unit_id = links.from_id
  inner join core.units as new_communes on new_communes.unit_id = links.to_id
  group by all
),
said_by_gso as (
  select old_provinces.unit_id as from_id, gso.new_province_code as new_code, 0 as votes, min(gso.source_id) as source_id
  from staging.stg_gso__province_indicators as gso
  inner join core.units as old_provinces on old_provinces.level = 'province' and old_provinces.code = gso.old_province_code and old_provinces.valid_from_basis = 'window_start'
  group by all
),
chosen as (
  select distinct on (from_id) *
  from (from said_by_communes union all by name from said_by_gso)
  where from_id is not null and new_code is not null
  order by from_id, votes desc, new_code
),
placed as (
  select chosen.from_id, new_provinces.unit_id as to_id, new_provinces.valid_from as effective_date,
    old_provinces.name = new_provinces.name as is_same_name,
    count(*) over (partition by new_provinces.unit_id) as links_into,
    chosen.source_id
  from chosen
  inner join core.units as old_provinces on old_provinces.unit_id = chosen.from_id
  inner join core.units as new_provinces on new_provinces.level = 'province' and new_provinces.code = chosen.new_code and new_provinces.valid_from = old_provinces.valid_to + 1
)
select
  from_id, to_id, effective_date,
  case when links_into > 1 then 'merged' when is_same_name then 'unchanged' else 'renamed' end as kind,
  1.0::double as share,
  'whole' as share_basis,
  null::varchar as decree,
  source_id
from placed
