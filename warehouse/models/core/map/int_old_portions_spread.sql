-- One row per count of the current map after the reform and old commune that it can be spread to.
-- Key: current_id, measure_id, period, old_id.  Reads: core.current_observations, core.int_contributors_find, core.int_old_weights_find, core.units, seed.measure.
-- Counts are whole and add up to the count spread (largest remainder; equal remainders by unit). is_exact: the current commune took people from this old one only.
with
old_map as (
  select coalesce(max(valid_to), date '9999-12-31') as last_day from core.units where valid_from_basis = 'window_start'
),
counts as (
  select observations.unit_id as current_id, observations.measure_id, observations.period, observations.numerator, observations.denominator
  from core.current_observations as observations
  inner join seed.measure as measures using (measure_id)
  where period_last_day(observations.period) > (select last_day from old_map)
    and observations.numerator is not null and (measures.ratio_base is not null or measures.unit = 'count')
),
alone as (
  select counts.current_id, counts.measure_id, counts.period, links.old_id, counts.numerator, counts.denominator,
    counts.numerator as whole_numerator, counts.denominator as whole_denominator, null::varchar as weight_period, true as is_exact
  from counts
  inner join core.int_contributors_find as links on links.current_id = counts.current_id and links.contributors = 1
),
-- What is not in the numerator is spread on its own, so that no part has more in its numerator than in its denominator.
shared as (
  select
    counts.current_id, counts.measure_id, counts.period, weights.old_id, weights.weight_period, weights.weight,
    sum(weights.weight) over parts as all_weights,
    counts.numerator as whole_numerator, counts.denominator as whole_denominator,
    counts.numerator::bigint as inside,
    coalesce(counts.denominator - counts.numerator, 0)::bigint as outside
  from counts
  inner join core.int_old_weights_find as weights on weights.current_id = counts.current_id and weights.measure_id = counts.measure_id
  where counts.numerator = floor(counts.numerator) and coalesce(counts.denominator = floor(counts.denominator), true) and not coalesce(counts.numerator > counts.denominator, false)
  window parts as (partition by counts.current_id, counts.measure_id, counts.period)
),
floored as (
  select *,
    inside * weight // all_weights as inside_floor, inside * weight % all_weights as inside_rest,
    outside * weight // all_weights as outside_floor, outside * weight % all_weights as outside_rest
  from shared
),
ranked as (
  select *,
    inside - sum(inside_floor) over parts as inside_left, row_number() over (partition by current_id, measure_id, period order by inside_rest desc, old_id) as inside_rank,
    outside - sum(outside_floor) over parts as outside_left, row_number() over (partition by current_id, measure_id, period order by outside_rest desc, old_id) as outside_rank
  from floored
  window parts as (partition by current_id, measure_id, period)
),
spread as (
  select current_id, measure_id, period, old_id,
    (inside_floor + (inside_rank <= inside_left)::integer)::double as numerator,
    case when whole_denominator is not null then (inside_floor + (inside_rank <= inside_left)::integer + outside_floor + (outside_rank <= outside_left)::integer)::double end as denominator,
    whole_numerator, whole_denominator, weight_period, false as is_exact
  from ranked
)
from alone
union all by name
from spread
