-- One row per level and day on which the lists hold another number of units than seed.unit_count says. Later decrees may change the number.
with
counted as (
  select unit_count.level, unit_count.on_day, unit_count.expected, count(units.unit_id) as found
  from seed.unit_count
  left join core.units
    on units.level = unit_count.level and unit_count.on_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  -- Of a day after that of the build nothing is known.
  where unit_count.on_day <= as_of()
  group by all
)
select
  null as commune_id, null as measure_id, null as period, null as source_id,
  level || ' ' || strftime(on_day, '%Y-%m-%d') as row_ref,
  'Ngày ' || strftime(on_day, '%d/%m/%Y') || ' có ' || found || ' đơn vị, cần ' || expected as message_vi,
  found || ' units on ' || strftime(on_day, '%Y-%m-%d') || ', expected ' || expected as message_en
from counted
where found <> expected
