-- One row per state of a commune-level unit.
-- Key: commune_id.  Reads: core.units, core.unit_lineage, core.unit_succession, core.reported_observations, core.current_observations, engine.commune_class.
-- children is a count of the newest year reported, null where none was reported. valid_to null: current.
with
units as (
  from core.units where level = 'commune'
),
names as (
  select unit_id, name, short_name from core.units
),
districts as (
  select code, name from core.units where level = 'district'
),
parts as (
  select to_id as unit_id, from_id as part_id, kind from core.unit_lineage where level = 'commune' and kind in ('merged', 'split') and coalesce(share, 1) > 0
  union
  select current_id, from_id, kind from core.unit_succession where level = 'commune' and kind in ('merged', 'split') and coalesce(share, 1) > 0
),
-- A part of the state between the reform and today is that state's own past, not a part of it.
old_parts as (
  select parts.unit_id, parts.part_id, if(parts.kind = 'split', names.short_name || ' (một phần)', names.short_name) as part_name
  from parts
  inner join names on names.unit_id = parts.part_id
  inner join core.units as part_units on part_units.unit_id = parts.part_id and part_units.valid_from_basis = 'window_start'
),
formed as (
  select unit_id, string_agg(part_name, ', ' order by part_name collate vi, part_id) as formed_from from old_parts group by all
),
child_counts as (
  select unit_id, period, denominator, source_id from core.reported_observations
  where measure_id = child_population_measure() and is_latest and denominator is not null and not is_half_year(period)
  union all by name
  select unit_id, period, denominator, source_id from core.current_observations
  where measure_id = child_population_measure() and denominator is not null and not is_half_year(period)
),
newest_child_counts as (
  select distinct on (unit_id) unit_id, denominator as children, period as children_period from child_counts order by unit_id, period desc, source_id
),
classes as (
  select distinct on (commune_id) * from engine.commune_class order by commune_id, class_date desc
)
select
  units.unit_id as commune_id,
  units.code, units.name, units.short_name, units.name_key, units.unit_type,
  units.valid_from, units.valid_to, units.valid_from_basis,
  units.province_code, units.province_id,
  provinces.name as province_name,
  units.district_code,
  districts.name as district_name,
  classes.class_id as pass_class,
  classes.class_candidates, classes.class_date, classes.pass_mark_lo, classes.pass_mark_hi,
  newest_child_counts.children, newest_child_counts.children_period,
  formed.formed_from,
  units.valid_to is null as is_current,
  units.source_id
from units
left join names as provinces on provinces.unit_id = units.province_id
left join districts on districts.code = units.district_code
left join classes on classes.commune_id = units.unit_id
left join newest_child_counts on newest_child_counts.unit_id = units.unit_id
left join formed on formed.unit_id = units.unit_id
