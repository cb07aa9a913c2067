-- One row per map, province, indicator and year.
-- Key: map, province_id, indicator, year.  Reads: core.unit_succession, core.units, seed.province_indicator, staging.stg_gso__province_indicators.
-- Values are in the indicator's unit. Where several old provinces became one, counts add and rates are weighted by the same year's population or births;
-- a rate without a weight, or with a part or weight missing, is the interval of its parts.
with
gso as (
  select distinct on (indicator, old_province_code, year) * from staging.stg_gso__province_indicators
  where value is not null and year is not null
  order by indicator, old_province_code, year, source_id, row_number
),
old_provinces as (
  from core.units where level = 'province' and valid_from_basis = 'window_start'
),
old_series as (
  select
    'old' as map, old_provinces.unit_id as province_id, gso.indicator, gso.year, gso.value, gso.unit,
    'reported' as basis, null::double as value_lo, null::double as value_hi,
    gso.note, gso.source_id, old_provinces.code
  from gso
  inner join old_provinces on old_provinces.code = gso.old_province_code
),
populations as (
  select province_id, year, value as population from old_series where indicator = 'population_total'
),
births as (
  select rates.province_id, rates.year, rates.value * populations.population as births
  from old_series as rates
  inner join populations using (province_id, year)
  where rates.indicator = 'crude_birth_rate'
),
current_links as (
  select succession.from_id as old_id, succession.current_id, count(*) over (partition by succession.current_id) as parts_expected
  from core.unit_succession as succession
  inner join old_provinces on old_provinces.unit_id = succession.from_id
),
weighted as (
  select
    current_links.current_id, current_links.parts_expected,
    old_series.indicator, old_series.year, old_series.value, old_series.unit, old_series.note, old_series.source_id,
    indicators.combine, indicators.weight_note_vi,
    case indicators.combine when 'weight_population' then populations.population when 'weight_births' then births.births end as weight
  from old_series
  inner join current_links on current_links.old_id = old_series.province_id
  inner join seed.province_indicator as indicators on indicators.indicator = old_series.indicator
  left join populations on populations.province_id = old_series.province_id and populations.year = old_series.year
  left join births on births.province_id = old_series.province_id and births.year = old_series.year
),
merged as (
  select
    current_id, indicator, year, combine, parts_expected,
    any_value(unit) as unit,
    count(*) as parts,
    count(weight) as weighted_parts,
    sum(value) as total,
    sum(value * weight) / nullif(sum(weight), 0) as weighted_mean,
    min(value) as least, max(value) as greatest,
    any_value(weight_note_vi) as weight_note_vi,
    any_value(note) as note,
    string_agg(distinct source_id, ',' order by source_id) as source_id
  from weighted
  group by current_id, indicator, year, combine, parts_expected
),
current_series as (
  select
    'current' as map, current_id as province_id, indicator, year,
    case
      when parts < parts_expected then null
      when parts_expected = 1 or combine = 'sum' then total
      when weighted_parts = parts then weighted_mean
    end as value,
    unit,
    case
      when parts_expected = 1 then 'reported'
      when parts = parts_expected and (combine = 'sum' or weighted_parts = parts) then 'recombined'
      else 'unweighted_range'
    end as basis,
    -- A sum without one of its parts is at least what the others add up to; a rate without weights lies between its parts.
    case
      when parts_expected = 1 or (parts = parts_expected and (combine = 'sum' or weighted_parts = parts)) then null
      when combine = 'sum' then total
      when parts = parts_expected then least
    end as value_lo,
    case when parts_expected > 1 and parts = parts_expected and combine <> 'sum' and weighted_parts < parts then greatest end as value_hi,
    case when parts_expected > 1 and combine <> 'sum' then weight_note_vi else note end as note,
    source_id
  from merged
)
select map, province_id, indicator, year, value, unit, basis, value_lo, value_hi, note, source_id from old_series
union all by name
from current_series
