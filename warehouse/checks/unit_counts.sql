-- One row per level whose number of current units differs from the number in seed.unit_count.
with
counted as (
  select level, count(*) as units from core.units where valid_to is null group by all
)
select
  null as commune_id, null as measure_id, null as period, null as source_id,
  unit_count.level as row_ref,
  'Có ' || coalesce(counted.units, 0) || ' đơn vị hiện hành, cần ' || unit_count.expected as message_vi,
  coalesce(counted.units, 0) || ' current units, expected ' || unit_count.expected as message_en
from seed.unit_count
left join counted on counted.level = unit_count.level
where coalesce(counted.units, 0) <> unit_count.expected::bigint
