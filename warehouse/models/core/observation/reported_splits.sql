-- One row per unit, measure, period, part of the children and day sent, as reported.
-- Key: unit_id, measure_id, period, disaggregation, vintage.  Reads: staging.stg_commune__reports, staging.stg_year__sets, staging.stg_land__sources, core.units, seed.measure, seed.disaggregation.
-- Values are in the measure's unit. Never published as such: the parts of a small cell are smaller still.
with
reports as (
  select source_id, sheet, row_number, period, period_last_day, sent_on, unit_code, measure_id, disaggregation, numerator, denominator, value
  from staging.stg_commune__reports
  where disaggregation <> 'all'
  union all
  select source_id, null, row_number, period, period_last_day, sent_on, unit_code, measure_id, disaggregation, numerator, denominator, value
  from staging.stg_year__sets
  where disaggregation <> 'all'
),
-- Most cells are told once: only those told again need to be put in order.
told_again as (
  select unit_code, measure_id, period, disaggregation from reports group by all having count(*) > 1
),
valued as (
  select
    units.unit_id,
    reports.* exclude (value),
    splits.dimension,
    coalesce(reports.sent_on, sources.received_at::date) as vintage,
    sources.received_at,
    sources.is_synthetic,
    reported_value(measures.unit, measures.ratio_base, reports.numerator, reports.denominator, reports.value) as value,
    told_again.unit_code is not null as is_told_again
  from reports
  inner join core.units
    on units.level = 'commune' and units.code = reports.unit_code
    and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  inner join seed.measure as measures on measures.measure_id = reports.measure_id
  inner join seed.disaggregation as splits on splits.disaggregation = reports.disaggregation
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
  left join told_again
    on told_again.unit_code = reports.unit_code and told_again.measure_id = reports.measure_id and told_again.period = reports.period
    and told_again.disaggregation = reports.disaggregation
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
