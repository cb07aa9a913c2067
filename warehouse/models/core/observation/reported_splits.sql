-- One row per unit, measure, period, part of the children and day sent, as reported.
-- Key: unit_id, measure_id, period, disaggregation, vintage.  Reads: staging.stg_commune__reports, staging.stg_year__sets, staging.stg_land__sources, core.units, seed.measure, seed.disaggregation.
-- Values are in the measure's unit. Never published as such: the parts of a small cell are smaller still.
with
reports as not materialized (
  select source_id, sheet, row_number, period, sent_on, unit_code, measure_id, disaggregation, numerator, denominator, value
  from staging.stg_commune__reports
  where disaggregation <> 'all'
  union all
  select source_id, null, row_number, period, sent_on, unit_code, measure_id, disaggregation, numerator, denominator, value
  from staging.stg_year__sets
  where disaggregation <> 'all'
),
-- A file tells a cell once, so only units with more than one file in a period need to be put in order.
told as (
  select unit_code, period, count(*) > 1 as is_told_again
  from (select distinct source_id, unit_code, period from reports) as files_of_units
  group by unit_code, period
),
reporters as (
  select told.*, units.unit_id
  from told
  inner join core.units
    on units.level = 'commune' and units.code = told.unit_code
    and period_last_day(told.period) between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
),
valued as not materialized (
  select
    reporters.unit_id, reports.measure_id, reports.period, reports.disaggregation, splits.dimension,
    coalesce(reports.sent_on, sources.received_at::date) as vintage,
    reports.numerator, reports.denominator,
    reported_value(measures.unit, measures.ratio_base, reports.numerator, reports.denominator, reports.value) as value,
    sources.is_synthetic, sources.received_at, reporters.is_told_again,
    reports.source_id, reports.sheet, reports.row_number
  from reports
  inner join reporters on reporters.unit_code = reports.unit_code and reporters.period = reports.period
  inner join seed.measure as measures on measures.measure_id = reports.measure_id
  inner join seed.disaggregation as splits on splits.disaggregation = reports.disaggregation
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
),
one_per_vintage as (
  from valued
  where is_told_again
  qualify row_number() over (partition by unit_id, measure_id, period, disaggregation, vintage order by received_at desc, source_id, row_number desc) = 1
),
ordered as (
  select *, row_number() over (partition by unit_id, measure_id, period, disaggregation order by vintage desc nulls last, received_at desc) = 1 as is_latest
  from one_per_vintage
  union all
  select *, true as is_latest
  from valued
  where not is_told_again
)
select
  unit_id, measure_id, period, disaggregation, dimension, vintage,
  numerator, denominator, value,
  is_latest, is_synthetic,
  source_id, sheet, row_number
from ordered
