-- One row per old commune, commune of the current map it went into with others, and measure: how many people of the measure it brought along.
-- Key: current_id, measure_id, old_id.  Reads: core.int_contributors_find, core.reported_observations, core.units, seed.measure.
-- People are the measure's own denominator; for a measure without one, all children. They are read in the newest full year in which every old commune reported them; where there is none, there is no row.
with
links as (
  from core.int_contributors_find where contributors > 1 and are_shares_known
),
wanted as (
  select measure_id, ratio_base is not null as has_denominator from seed.measure where ratio_base is not null or unit = 'count'
),
people as (
  select observations.unit_id as old_id, observations.measure_id, observations.period, observations.denominator as people
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id and units.valid_from_basis = 'window_start'
  where observations.is_latest and observations.level = 'commune' and observations.denominator = floor(observations.denominator) and not is_half_year(observations.period)
),
counted as (
  select wanted.measure_id, people.old_id, people.period, people.people
  from wanted
  inner join people on people.measure_id = if(wanted.has_denominator, wanted.measure_id, child_population_measure())
),
complete_years as (
  select links.current_id, counted.measure_id, counted.period
  from links
  inner join counted on counted.old_id = links.old_id
  group by links.current_id, counted.measure_id, counted.period
  having count(*) = any_value(links.contributors) and sum(counted.people) > 0
),
newest_years as (
  select current_id, measure_id, max(period) as period from complete_years group by all
)
select
  links.current_id, newest_years.measure_id, links.old_id,
  newest_years.period as weight_period,
  counted.people,
  -- Whole numbers, so that what is divided by them adds up again to the last unit; a share known to six decimals keeps them.
  (counted.people::bigint * (links.share * 1000000)::bigint)::hugeint as weight
from links
inner join newest_years on newest_years.current_id = links.current_id
inner join counted on counted.old_id = links.old_id and counted.measure_id = newest_years.measure_id and counted.period = newest_years.period
