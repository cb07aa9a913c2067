-- One row per scope (nation, province of the current map, province of the old map), measure and period: the same counts added on both maps.
-- Key: scope_kind, scope_id, measure_id, period.  Reads: core.current_observations, core.observation_parts, core.old_map_observations, core.int_old_portions_spread, core.int_units_place, core.reported_observations, core.unit_succession, core.units, seed.measure.
-- Counts are whole. placed: what stands on units of that map. apart: what was reported and stands on no single unit of it (share unknown, a part silent), counted once where it belongs.
-- reported = placed + apart on either map. A unit that lies in two provinces of a map counts in the nation only.
with
old_map as (
  select coalesce(max(valid_to), date '9999-12-31') as last_day from core.units where valid_from_basis = 'window_start'
),
counted_measures as (
  select measure_id, ratio_base is not null as has_denominator from seed.measure where ratio_base is not null or unit = 'count'
),
reported as (
  select 'reported' as side, unit_id, measure_id, period, period_last_day(period) > (select last_day from old_map) as is_after, numerator, if(has_denominator, denominator, null) as denominator
  from core.reported_observations
  inner join counted_measures using (measure_id)
  where is_latest and level = 'commune'
),
current_rows as (
  select unit_id, measure_id, period, period_last_day(period) > (select last_day from old_map) as is_after, numerator, if(has_denominator, denominator, null) as denominator
  from core.current_observations
  inner join counted_measures using (measure_id)
),
current_placed as (
  select 'current_placed' as side, * from current_rows where numerator is not null
),
parts as (
  select current_id, part_unit_id, measure_id, period, period_last_day(period) > (select last_day from old_map) as is_after, share, numerator, if(has_denominator, denominator, null) as denominator
  from core.observation_parts
  inner join counted_measures using (measure_id)
),
parts_of_open_sums as (
  select 'current_apart' as side, parts.current_id as unit_id, parts.measure_id, parts.period, parts.is_after, parts.share * parts.numerator as numerator, parts.share * parts.denominator as denominator
  from parts
  anti join current_placed on current_placed.unit_id = parts.current_id and current_placed.measure_id = parts.measure_id and current_placed.period = parts.period
  where parts.share > 0
),
-- What of a divided unit no known share places anywhere, once.
divided_parts as (
  select 'current_apart' as side, part_unit_id as unit_id, measure_id, period, is_after,
    (1 - coalesce(sum(share), 0)) * any_value(numerator) as numerator, (1 - coalesce(sum(share), 0)) * any_value(denominator) as denominator
  from parts
  group by part_unit_id, measure_id, period, is_after
  having bool_or(share is null)
),
without_successor as (
  select 'current_apart' as side, reported.* exclude (side)
  from reported
  anti join core.unit_succession as succession on succession.from_id = reported.unit_id
),
current_apart as (
  from parts_of_open_sums union all by name from divided_parts union all by name from without_successor
),
old_rows as (
  select unit_id, measure_id, period, numerator from core.old_map_observations where numerator is not null
),
portions as (
  select portions.old_id, portions.current_id, portions.measure_id, portions.period, portions.numerator, if(has_denominator, portions.denominator, null) as denominator
  from core.int_old_portions_spread as portions
  inner join counted_measures using (measure_id)
),
old_placed as (
  select 'old_placed' as side, unit_id, measure_id, period, is_after, numerator, denominator from reported where not is_after
  union all by name
  select 'old_placed' as side, portions.old_id as unit_id, portions.measure_id, portions.period, true as is_after, portions.numerator, portions.denominator
  from portions
  semi join old_rows on old_rows.unit_id = portions.old_id and old_rows.measure_id = portions.measure_id and old_rows.period = portions.period
),
old_apart as (
  select 'old_apart' as side, portions.old_id as unit_id, portions.measure_id, portions.period, true as is_after, portions.numerator, portions.denominator
  from portions
  anti join old_rows on old_rows.unit_id = portions.old_id and old_rows.measure_id = portions.measure_id and old_rows.period = portions.period
  union all by name
  select 'old_apart' as side, current_placed.* exclude (side)
  from current_placed
  anti join portions on portions.current_id = current_placed.unit_id and portions.measure_id = current_placed.measure_id and portions.period = current_placed.period
  where current_placed.is_after
  union all by name
  select 'old_apart' as side, current_apart.* exclude (side)
  from current_apart
  where current_apart.is_after
),
sides as (
  from reported
  union all by name from current_placed
  union all by name from current_apart
  union all by name from old_placed
  union all by name from old_apart
),
placed_sides as (
  select sides.side, sides.measure_id, sides.period, places.current_province_id, places.old_province_id, sum(sides.numerator) as numerator, sum(sides.denominator) as denominator
  from sides
  inner join core.int_units_place as places using (unit_id)
  group by all
),
scoped as (
  select 'nation' as scope_kind, 'VN' as scope_id, * exclude (current_province_id, old_province_id) from placed_sides
  union all
  select 'current_province', current_province_id, * exclude (current_province_id, old_province_id) from placed_sides where current_province_id is not null
  union all
  select 'old_province', old_province_id, * exclude (current_province_id, old_province_id) from placed_sides where old_province_id is not null
)
select
  scope_kind, scope_id, measure_id, period,
  coalesce(sum(numerator) filter (side = 'reported'), 0) as reported_numerator,
  sum(denominator) filter (side = 'reported') as reported_denominator,
  coalesce(sum(numerator) filter (side = 'current_placed'), 0) as current_placed_numerator,
  coalesce(sum(numerator) filter (side = 'current_apart'), 0) as current_apart_numerator,
  sum(denominator) filter (side = 'current_placed') as current_placed_denominator,
  sum(denominator) filter (side = 'current_apart') as current_apart_denominator,
  coalesce(sum(numerator) filter (side = 'old_placed'), 0) as old_placed_numerator,
  coalesce(sum(numerator) filter (side = 'old_apart'), 0) as old_apart_numerator,
  sum(denominator) filter (side = 'old_placed') as old_placed_denominator,
  sum(denominator) filter (side = 'old_apart') as old_apart_denominator
from scoped
group by scope_kind, scope_id, measure_id, period
