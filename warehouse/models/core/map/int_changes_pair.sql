-- One row per unit of the current map, series and pair of years: the old unit of its name and its own territory in the first year, its own territory in the second.
-- Key: level, unit_id, measure_id, from_period, to_period.  Reads: core.current_observations, core.int_namesakes_find, core.province_series, core.reported_observations, core.units, seed.measure.
-- Values are in the unit of the series; a value that is known as an interval only is null and has lo and hi. Communes: from the last year reported on the old map to each year since. Provinces: any two years of the GSO series.
with
old_map as (
  select coalesce(max(valid_to), date '9999-12-31') as last_day from core.units where valid_from_basis = 'window_start'
),
measures as (
  select measure_id from seed.measure where ratio_base is not null or unit = 'count'
),
namesake_values as (
  select namesakes.unit_id, namesakes.namesake_id, namesakes.compared_by, observations.measure_id, observations.period, observations.value, observations.is_synthetic, observations.source_id
  from core.int_namesakes_find as namesakes
  inner join core.reported_observations as observations on observations.unit_id = namesakes.namesake_id
  semi join measures on measures.measure_id = observations.measure_id
  where namesakes.level = 'commune' and observations.is_latest and observations.level = 'commune' and observations.value is not null and not is_half_year(observations.period)
  qualify row_number() over (partition by namesakes.unit_id, observations.measure_id order by observations.period desc) = 1
),
territories as (
  select unit_id, measure_id, period, value, coalesce(value, value_lo) as lo, coalesce(value, value_hi) as hi, is_synthetic, source_id
  from core.current_observations
  where not is_half_year(period) and coalesce(value, value_lo, value_hi) is not null
),
commune_pairs as (
  select
    'commune' as level, befores.unit_id, befores.namesake_id, befores.compared_by, befores.measure_id, befores.period as from_period, afters.period as to_period,
    befores.value as namesake_before,
    territories.value as territory_before, territories.lo as territory_before_lo, territories.hi as territory_before_hi,
    afters.value as territory_after, afters.lo as territory_after_lo, afters.hi as territory_after_hi,
    befores.is_synthetic or afters.is_synthetic as is_synthetic,
    concat_ws(',', befores.source_id, territories.source_id, afters.source_id) as source_ids
  from namesake_values as befores
  inner join territories as afters
    on afters.unit_id = befores.unit_id and afters.measure_id = befores.measure_id and period_last_day(afters.period) > (select last_day from old_map)
  left join territories on territories.unit_id = befores.unit_id and territories.measure_id = befores.measure_id and territories.period = befores.period
),
provinces as (
  select province_id, indicator, year, map, value, coalesce(value, value_lo) as lo, coalesce(value, value_hi) as hi, source_id
  from core.province_series
  where coalesce(value, value_lo, value_hi) is not null
),
province_pairs as (
  select
    'province' as level, namesakes.unit_id, namesakes.namesake_id, namesakes.compared_by, befores.indicator as measure_id,
    befores.year::varchar as from_period, afters.year::varchar as to_period,
    befores.value as namesake_before,
    territories.value as territory_before, territories.lo as territory_before_lo, territories.hi as territory_before_hi,
    afters.value as territory_after, afters.lo as territory_after_lo, afters.hi as territory_after_hi,
    false as is_synthetic,
    concat_ws(',', befores.source_id, territories.source_id, afters.source_id) as source_ids
  from core.int_namesakes_find as namesakes
  inner join provinces as befores on befores.map = 'old' and befores.province_id = namesakes.namesake_id and befores.value is not null
  inner join provinces as afters on afters.map = 'current' and afters.province_id = namesakes.unit_id and afters.indicator = befores.indicator and afters.year > befores.year
  left join provinces as territories on territories.map = 'current' and territories.province_id = namesakes.unit_id and territories.indicator = befores.indicator and territories.year = befores.year
  where namesakes.level = 'province'
)
from commune_pairs
union all by name
from province_pairs
