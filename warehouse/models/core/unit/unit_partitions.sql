-- One row per id and per code of a commune, district or province: the group of provinces that can be worked out apart from all others.
-- Key: key.  Reads: core.unit_succession, core.units.
-- Provinces belong together as soon as one unit, past or present, leads to both; a code belongs where any unit that bore it belongs, a district where its province belongs.
with recursive
codes as (
  select distinct from_units.code, current_units.province_code
  from core.unit_succession as succession
  inner join core.units as from_units on from_units.unit_id = succession.from_id
  inner join core.units as current_units on current_units.unit_id = succession.current_id
  where succession.level in ('commune', 'province')
  union
  select districts.code, current_units.province_code
  from core.units as districts
  inner join core.unit_succession as succession on succession.level = 'province' and succession.from_id = districts.province_id
  inner join core.units as current_units on current_units.unit_id = succession.current_id
  where districts.level = 'district'
),
links as (
  select distinct one.province_code as from_code, other.province_code as to_code
  from codes as one
  inner join codes as other on other.code = one.code
),
reach as (
  from links
  union
  select links.from_code, reach.to_code
  from reach
  inner join links on links.to_code = reach.from_code
),
partitions as (
  select from_code as province_code, min(to_code) as partition_id from reach group by all
),
code_partitions as (
  select codes.code, min(partitions.partition_id) as partition_id
  from codes
  inner join partitions on partitions.province_code = codes.province_code
  group by all
)
select code as key, partition_id from code_partitions
union all
select units.unit_id as key, code_partitions.partition_id
from core.units
inner join code_partitions on code_partitions.code = units.code
