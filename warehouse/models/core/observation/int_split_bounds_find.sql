-- One row per unit of the current map, measure and period with a part of unknown share: least and greatest rate the unit can have.
-- Key: current_id, measure_id, period.  Reads: core.observation_parts, seed.measure.
-- Rates are numerator over denominator without base. Nothing is assumed of who of a divided unit came here: least is none of its numerator with all of the rest, greatest all of its numerator.
-- Of a percentage the numerator is among the denominator (Duncan and Davis 1953); a rate of events has no upper bound where no part is here for certain.
with
certain as (
  select current_id, measure_id, period, sum(share * numerator) as numerator, sum(share * denominator) as denominator
  from core.observation_parts
  where share > 0
  group by all
),
uncertain as (
  select current_id, measure_id, period, sum(numerator) as numerator, sum(denominator) as denominator
  from core.observation_parts
  where share is null and denominator > 0 and numerator is not null
  group by all
),
extremes as (
  select
    uncertain.current_id, uncertain.measure_id, uncertain.period,
    measures.unit = 'percent' as is_among_denominator,
    coalesce(certain.numerator, 0) as least_numerator,
    coalesce(certain.denominator, 0) as least_denominator,
    coalesce(certain.numerator, 0) + uncertain.numerator as greatest_numerator,
    coalesce(certain.denominator, 0) + uncertain.denominator as greatest_denominator,
    uncertain.numerator as open_numerator
  from uncertain
  inner join seed.measure as measures on measures.measure_id = uncertain.measure_id
  left join certain
    on certain.current_id = uncertain.current_id and certain.measure_id = uncertain.measure_id and certain.period = uncertain.period
)
select
  current_id, measure_id, period,
  least_numerator / nullif(greatest_denominator - if(is_among_denominator, open_numerator, 0), 0) as rate_lo,
  greatest_numerator / nullif(least_denominator + if(is_among_denominator, open_numerator, 0), 0) as rate_hi
from extremes
