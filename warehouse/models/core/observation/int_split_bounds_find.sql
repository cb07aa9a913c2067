-- One row per unit of the current map, measure and period with a part of unknown share: least and greatest rate the unit can have.
-- Key: current_id, measure_id, period.  Reads: core.observation_parts.
-- Rates are numerator over denominator without base. Numerator and denominator of a part are taken to be divided alike. Adding a part raises the
-- running rate exactly while the part's own rate is above it, so the extremes lie among the sums that take parts in order of their rate.
with
certain as (
  select current_id, measure_id, period, sum(share * numerator) as numerator, sum(share * denominator) as denominator
  from core.observation_parts
  where share > 0
  group by all
),
uncertain as (
  select current_id, measure_id, period, part_unit_id, numerator, denominator, numerator / denominator as rate
  from core.observation_parts
  where share is null and denominator > 0 and numerator is not null
),
running as (
  select
    uncertain.current_id, uncertain.measure_id, uncertain.period,
    coalesce(certain.numerator, 0) as certain_numerator,
    coalesce(certain.denominator, 0) as certain_denominator,
    sum(uncertain.numerator) over from_the_highest as high_numerator,
    sum(uncertain.denominator) over from_the_highest as high_denominator,
    sum(uncertain.numerator) over from_the_lowest as low_numerator,
    sum(uncertain.denominator) over from_the_lowest as low_denominator
  from uncertain
  left join certain using (current_id, measure_id, period)
  window
    from_the_highest as (partition by uncertain.current_id, uncertain.measure_id, uncertain.period order by uncertain.rate desc, uncertain.part_unit_id rows unbounded preceding),
    from_the_lowest as (partition by uncertain.current_id, uncertain.measure_id, uncertain.period order by uncertain.rate, uncertain.part_unit_id rows unbounded preceding)
)
select
  current_id, measure_id, period,
  least(
    min((certain_numerator + low_numerator) / (certain_denominator + low_denominator)),
    any_value(certain_numerator / nullif(certain_denominator, 0))) as rate_lo,
  greatest(
    max((certain_numerator + high_numerator) / (certain_denominator + high_denominator)),
    any_value(certain_numerator / nullif(certain_denominator, 0))) as rate_hi
from running
group by all
