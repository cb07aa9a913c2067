-- One row per unit of the current map, measure and period with reports: how many parts should have reported, and how much of the denominator did.
-- Key: current_id, measure_id, period.  Reads: core.observation_parts, core.unit_succession, core.units.
-- present_weight is 0 to 1. A silent part weighs its own mean denominator in other periods, else the mean of the parts that reported.
with
parts as (
  from core.observation_parts where coalesce(share, 1) > 0
),
groups as (
  select current_id, measure_id, period, count(*) as parts, count(denominator) = count(*) and min(denominator) > 0 as have_all_people
  from parts
  group by all
),
periods as (
  select period, period_last_day(period) as last_day from (select distinct period from groups)
),
expected_units as (
  select periods.period, succession.current_id, succession.from_id as part_unit_id
  from core.unit_succession as succession
  semi join groups on groups.current_id = succession.current_id
  inner join core.units on units.unit_id = succession.from_id
  inner join periods on periods.last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  where coalesce(succession.share, 1) > 0
),
expected_counts as (
  select current_id, period, count(*) as parts_expected from expected_units group by all
),
-- Whoever reported existed on the last day of the period, so equal numbers are the same units. Where all of them reported they are the whole, whatever each weighs.
judged as (
  select
    groups.current_id, groups.measure_id, groups.period, groups.parts, expected_counts.parts_expected,
    groups.parts = expected_counts.parts_expected
      and (groups.have_all_people or groups.measure_id not in (select distinct measure_id from parts where denominator is not null)) as is_whole
  from groups
  inner join expected_counts on expected_counts.current_id = groups.current_id and expected_counts.period = groups.period
),
open_groups as (
  from judged where not is_whole
),
usual_denominators as (
  select part_unit_id, measure_id, avg(denominator) as denominator
  from parts
  semi join open_groups on open_groups.current_id = parts.current_id and open_groups.measure_id = parts.measure_id
  group by all
),
weighed as (
  select
    open_groups.current_id, open_groups.measure_id, open_groups.period,
    parts.part_unit_id is not null as is_present,
    coalesce(parts.denominator, usual_denominators.denominator) as known_weight
  from open_groups
  inner join expected_units on expected_units.current_id = open_groups.current_id and expected_units.period = open_groups.period
  left join parts
    on parts.current_id = open_groups.current_id and parts.measure_id = open_groups.measure_id and parts.period = open_groups.period
    and parts.part_unit_id = expected_units.part_unit_id
  left join usual_denominators on usual_denominators.part_unit_id = expected_units.part_unit_id and usual_denominators.measure_id = open_groups.measure_id
),
filled as (
  select *, coalesce(known_weight, avg(known_weight) over (partition by current_id, measure_id, period), 1) as weight
  from weighed
)
select current_id, measure_id, period, parts_expected, parts, 1::double as present_weight
from judged
where is_whole
union all by name
select
  current_id, measure_id, period,
  count(*) as parts_expected,
  count(*) filter (is_present) as parts,
  sum(weight) filter (is_present) / nullif(sum(weight), 0) as present_weight
from filled
group by all
