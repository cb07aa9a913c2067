-- One row per commune state: the province of the current map and the province of the old map it lies in.
-- Key: unit_id.  Reads: core.unit_succession, core.units.
-- A province is null where the unit lies in two of that map, or in none (an island zone without an old commune).
with
communes as (
  select unit_id, province_id, valid_from_basis from core.units where level = 'commune'
),
links as (
  select succession.from_id, succession.current_id, from_units.province_id as from_province_id, current_units.province_id as current_province_id,
    from_units.valid_from_basis = 'window_start' as is_old
  from core.unit_succession as succession
  inner join communes as from_units on from_units.unit_id = succession.from_id
  inner join communes as current_units on current_units.unit_id = succession.current_id
  where succession.level = 'commune'
),
current_provinces as (
  select from_id as unit_id, min(current_province_id) as current_province_id from links group by all having count(distinct current_province_id) = 1
),
old_provinces_of_current as (
  select current_id, min(from_province_id) as old_province_id from links where is_old group by all having count(distinct from_province_id) = 1
),
old_provinces as (
  select unit_id, province_id as old_province_id from communes where valid_from_basis = 'window_start'
  union all
  -- A state between the reform and today lies where its successors lie.
  select links.from_id, min(old_provinces_of_current.old_province_id)
  from links
  inner join old_provinces_of_current using (current_id)
  where not links.is_old
  group by all
  having count(distinct old_provinces_of_current.old_province_id) = 1
)
select communes.unit_id, current_provinces.current_province_id, old_provinces.old_province_id
from communes
left join current_provinces using (unit_id)
left join old_provinces using (unit_id)
