-- One row per unit, measure, period and day sent, as reported of all children.
-- Key: unit_id, measure_id, period, vintage.  Reads: staging.stg_commune__reports, staging.stg_year__sets, staging.stg_land__sources, core.units, seed.measure.
-- Values are in the measure's unit, from numerator and denominator where both are given. A unit is the one that bore the code on the last day of the period.
with
reports as (
  select source_id, sheet, row_number, period, period_last_day, sent_on, unit_code, measure_id, numerator, denominator, value
  from staging.stg_commune__reports
  where disaggregation = 'all'
  union all
  select source_id, null, row_number, period, period_last_day, sent_on, unit_code, measure_id, numerator, denominator, value
  from staging.stg_year__sets
  where disaggregation = 'all'
),
-- Most cells are told once: only those told again need to be put in order.
told_again as (
  select unit_code, measure_id, period from reports group by all having count(*) > 1
),
valued as (
  select
    units.unit_id, units.level,
    reports.* exclude (value),
    coalesce(reports.sent_on, sources.received_at::date) as vintage,
    sources.received_at,
    sources.is_synthetic,
    measures.unit,
    if(measures.unit = 'count' and reports.numerator is null, reports.value, reports.numerator) as reported_numerator,
    reported_value(measures.unit, measures.ratio_base, reports.numerator, reports.denominator, reports.value) as value,
    told_again.unit_code is not null as is_told_again
  from reports
  inner join core.units
    on units.level in ('commune', 'province') and units.code = reports.unit_code
    and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  inner join seed.measure as measures on measures.measure_id = reports.measure_id
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
  left join told_again
    on told_again.unit_code = reports.unit_code and told_again.measure_id = reports.measure_id and told_again.period = reports.period
),
-- A file sent twice on one day with different rows: the later received stands, and a check names both.
one_per_vintage as (
  from valued
  where is_told_again
  qualify row_number() over (partition by unit_id, measure_id, period, vintage order by received_at desc, source_id, row_number desc) = 1
),
ordered as (
  select *, row_number() over (partition by unit_id, measure_id, period order by vintage desc nulls last, received_at desc) = 1 as is_latest
  from one_per_vintage
  union all
  select *, true as is_latest
  from valued
  where not is_told_again
)
select
  unit_id, measure_id, period, vintage, level,
  reported_numerator as numerator,
  denominator,
  value,
  if(is_synthetic, 'synthetic', 'reported') as basis,
  if(unit = 'percent' and numerator > denominator, 'flagged', 'ok') as quality,
  is_latest,
  is_synthetic,
  source_id, sheet, row_number
from ordered
