-- One row per province of the current map, measure and period: the reports of all communes in it, or of the old provinces themselves, added and then divided.
-- Key: province_id, measure_id, period.  Reads: core.reported_observations, core.unit_succession, core.units, seed.measure.
-- Values are in the measure's unit. What provinces report themselves stands before what communes add up to. A commune divided between new communes of the same province counts once and whole, so no share is needed.
with
province_of_reporter as (
  select succession.from_id as unit_id, succession.level, max(current_units.province_id) as province_id
  from core.unit_succession as succession
  inner join core.units as current_units on current_units.unit_id = succession.current_id
  where succession.level in ('commune', 'province')
  group by all
  -- A commune whose people went to two provinces belongs to neither total.
  having count(distinct current_units.province_id) = 1
),
reporters as (
  select
    province_of_reporter.province_id, province_of_reporter.level, observations.measure_id, observations.period,
    measures.unit, measures.ratio_base,
    count(*) as reporters,
    count(*) filter (observations.numerator is null or (measures.ratio_base is not null and observations.denominator is null)) as uncounted,
    sum(observations.numerator) as numerator,
    sum(observations.denominator) as denominator,
    bool_or(observations.quality = 'flagged') as has_flagged,
    bool_or(observations.is_synthetic) as is_synthetic,
    string_agg(distinct observations.source_id, ',' order by observations.source_id) as source_id
  from core.reported_observations as observations
  inner join province_of_reporter using (unit_id)
  inner join seed.measure as measures using (measure_id)
  where observations.is_latest and (measures.ratio_base is not null or measures.unit = 'count')
  group by all
),
periods as (
  select distinct period, period_last_day(period) as last_day from reporters
),
expected as (
  select periods.period, province_of_reporter.province_id, province_of_reporter.level, count(*) as reporters_expected
  from province_of_reporter
  inner join core.units using (unit_id)
  inner join periods on periods.last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  group by all
),
completed as (
  select *,
    uncounted = 0 and reporters >= minimum_part_weight() * reporters_expected and (reporters = reporters_expected or ratio_base is not null) as is_shown
  from reporters
  inner join expected using (period, province_id, level)
  qualify row_number() over (partition by province_id, measure_id, period order by level desc) = 1
)
select
  province_id, measure_id, period,
  if(is_shown, numerator, null) as numerator,
  if(is_shown, denominator, null) as denominator,
  case when not is_shown then null when ratio_base is null then numerator else ratio_base * numerator / nullif(denominator, 0) end as value,
  if(reporters = reporters_expected, 'recombined', 'estimated') as basis,
  case when reporters < reporters_expected then 'incomplete_parts' when has_flagged or uncounted > 0 then 'flagged' else 'ok' end as quality,
  is_synthetic,
  source_id
from completed
