-- One row per unit, measure, period and day sent, as reported.
-- Key: unit_id, measure_id, period, vintage.  Reads: staging.stg_commune__reports, staging.stg_land__sources, core.units, seed.measure.
-- Values are in the measure's unit, from numerator and denominator where both are given. A unit is the one that bore the code on the last day of the period.
with
reports as (from staging.stg_commune__reports),
placed as (
  select
    units.unit_id, units.level,
    reports.*,
    coalesce(reports.sent_on, sources.received_at::date) as vintage,
    sources.received_at,
    sources.is_synthetic,
    measures.unit,
    measures.ratio_base
  from reports
  inner join core.units
    on units.level in ('commune', 'province') and units.code = reports.unit_code
    and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  inner join seed.measure as measures on measures.measure_id = reports.measure_id
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
),
valued as (
  select
    *,
    case
      when ratio_base is not null and numerator is not null and denominator is not null then ratio_base * numerator / nullif(denominator, 0)
      when unit in ('count', 'vnd') then coalesce(numerator, value)
      else value
    end as computed_value
  from placed
),
-- A file sent twice on one day with different rows: the later received stands, and a check names both.
one_per_vintage as (
  from valued
  qualify row_number() over (partition by unit_id, measure_id, period, vintage order by received_at desc, source_id, row_number desc) = 1
)
select
  unit_id, measure_id, period, vintage, level,
  if(unit = 'count' and numerator is null, value, numerator) as numerator,
  denominator,
  computed_value as value,
  if(is_synthetic, 'synthetic', 'reported') as basis,
  if(unit = 'percent' and numerator > denominator, 'flagged', 'ok') as quality,
  row_number() over (partition by unit_id, measure_id, period order by vintage desc nulls last, received_at desc) = 1 as is_latest,
  is_synthetic,
  source_id, sheet, row_number,
  received_at
from one_per_vintage
