-- One row per unit, measure, period and day sent, as reported of all children.
-- Key: unit_id, measure_id, period, vintage.  Reads: staging.stg_commune__reports, staging.stg_year__sets, staging.stg_land__sources, core.units, seed.measure.
-- Values are in the measure's unit, from numerator and denominator where both are given. A unit is the one that bore the code on the last day of the period.
with
reports as not materialized (
  select source_id, sheet, row_number, period, sent_on, unit_code, measure_id, numerator, denominator, value
  from staging.stg_commune__reports
  where disaggregation = 'all'
  union all
  select source_id, null, row_number, period, sent_on, unit_code, measure_id, numerator, denominator, value
  from staging.stg_year__sets
  where disaggregation = 'all'
),
-- A file tells a cell once, so only units with more than one file in a period need to be put in order.
told as (
  select unit_code, period, count(*) > 1 as is_told_again
  from (select distinct source_id, unit_code, period from reports) as files_of_units
  group by unit_code, period
),
reporters as (
  select told.*, units.unit_id, units.level
  from told
  inner join core.units
    on units.code = told.unit_code
    and period_last_day(told.period) between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
),
valued as not materialized (
  select
    reporters.unit_id, reports.measure_id, reports.period,
    coalesce(reports.sent_on, sources.received_at::date) as vintage,
    reporters.level,
    if(measures.unit = 'count' and reports.numerator is null, reports.value, reports.numerator) as numerator,
    reports.denominator,
    reported_value(measures.unit, measures.ratio_base, reports.numerator, reports.denominator, reports.value) as value,
    if(sources.is_synthetic, 'synthetic', 'reported') as basis,
    if(measures.unit = 'percent' and reports.numerator > reports.denominator, 'flagged', 'ok') as quality,
    sources.is_synthetic, sources.received_at, reporters.is_told_again,
    reports.source_id, reports.sheet, reports.row_number
  from reports
  inner join reporters on reporters.unit_code = reports.unit_code and reporters.period = reports.period
  inner join seed.measure as measures on measures.measure_id = reports.measure_id
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
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
  numerator, denominator, value,
  basis, quality,
  is_latest, is_synthetic,
  source_id, sheet, row_number,
  received_at
from ordered
