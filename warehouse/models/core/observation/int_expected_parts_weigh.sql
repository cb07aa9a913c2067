-- One row per unit of the current map, measure and period with reports: how many parts should have reported, and how much of the denominator did.
-- Key: current_id, measure_id, period.  Reads: core.observation_parts, core.unit_succession, core.units.
-- present_weight is 0 to 1. A silent part weighs its own mean denominator in other periods, else the mean of the parts that reported.
with
parts as (
  from core.observation_parts where coalesce(share, 1) > 0
),
groups as (
  select distinct current_id, measure_id, period from parts
),
periods as (
  select distinct period, period_last_day(period) as last_day from parts
),
expected_units as (
  select periods.period, succession.current_id, succession.from_id as part_unit_id
  from core.unit_succession as succession
  semi join groups on groups.current_id = succession.current_id
  inner join core.units on units.unit_id = succession.from_id
  inner join periods on periods.last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  where coalesce(succession.share, 1) > 0
),
usual_denominators as (
  select part_unit_id, measure_id, avg(denominator) as denominator from parts group by all
),
weighed as (
  select
    groups.current_id, groups.measure_id, groups.period,
    parts.part_unit_id is not null as is_present,
    coalesce(parts.denominator, usual_denominators.denominator) as known_weight
  from groups
  inner join expected_units on expected_units.current_id = groups.current_id and expected_units.period = groups.period
  left join parts
    on parts.current_id = groups.current_id and parts.measure_id = groups.measure_id and parts.period = groups.period and parts.part_unit_id = expected_units.part_unit_id
  left join usual_denominators on usual_denominators.part_unit_id = expected_units.part_unit_id and usual_denominators.measure_id = groups.measure_id
),
filled as (
  select *, coalesce(known_weight, avg(known_weight) over (partition by current_id, measure_id, period), 1) as weight
  from weighed
)
select
  current_id, measure_id, period,
  count(*) as parts_expected,
  count(*) filter (is_present) as parts,
  sum(weight) filter (is_present) / nullif(sum(weight), 0) as present_weight
from filled
group by all
