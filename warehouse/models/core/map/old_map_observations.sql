-- One row per commune of the map before the reform, measure and period after it: what the reports of today's communes say about it.
-- Key: unit_id, measure_id, period.  Reads: core.current_observations, core.int_contributors_find, core.int_old_portions_spread, core.units, seed.measure.
-- Counts are whole. A commune that only changed its name passes through; one divided into communes of its own is their sum; one merged with others has counts spread by people
-- (estimated) and no value, only the interval its rate cannot leave. A yes/no fact passes through or is not there.
with
old_map as (
  select coalesce(max(valid_to), date '9999-12-31') as last_day from core.units where valid_from_basis = 'window_start'
),
observed as (
  select observations.*, measures.unit, measures.ratio_base
  from core.current_observations as observations
  inner join seed.measure as measures using (measure_id)
  where period_last_day(observations.period) > (select last_day from old_map)
),
linked as (
  select
    links.old_id, links.successors, links.contributors,
    links.successors = 1 and links.contributors = 1 and links.kind in ('unchanged', 'renamed') as passes_through,
    portions.old_id is not null as is_placed,
    coalesce(portions.is_exact, false) as is_exact,
    portions.weight_period,
    portions.numerator as portion_numerator,
    portions.denominator as portion_denominator,
    observed.* exclude (parts, parts_expected)
  from observed
  inner join core.int_contributors_find as links on links.current_id = observed.unit_id
  left join core.int_old_portions_spread as portions
    on portions.current_id = observed.unit_id and portions.measure_id = observed.measure_id and portions.period = observed.period and portions.old_id = links.old_id
),
summed as (
  select
    old_id, measure_id, period, unit, ratio_base,
    max(vintage) as vintage,
    bool_and(passes_through) as passes_through,
    count(*) = any_value(successors) as is_complete,
    count(*) as successors_reporting,
    any_value(successors) as successors_expected,
    bool_and(is_placed) as is_placed,
    bool_and(contributors = 1) as is_of_it_alone,
    bool_and(is_exact) as is_exact,
    count(*) filter (value is null) as valueless,
    sum(portion_numerator) as numerator,
    sum(portion_denominator) as denominator,
    sum(value) as total_value,
    any_value(value_lo) as value_lo,
    any_value(value_hi) as value_hi,
    -- Bounds of a part of a whole: of n in a whole of d, a part of p holds at least n - (d - p) and at most the smaller of n and p (Duncan and Davis 1953, American Sociological Review 18: 665-666).
    sum(greatest(0, numerator - (denominator - portion_denominator))) as least_inside,
    sum(least(numerator, portion_denominator)) as most_inside,
    sum(if(is_exact, numerator, 0)) as certain_numerator,
    sum(numerator) as greatest_numerator,
    max(weight_period) as weight_period,
    max(basis) as basis, max(quality) as quality,
    bool_or(quality = 'flagged') as has_flagged,
    bool_or(is_synthetic) as is_synthetic,
    string_agg(distinct source_id, ',' order by source_id) as source_id
  from linked
  group by all
),
judged as (
  select *,
    case
      when passes_through then 'passes'
      when not is_complete then 'incomplete'
      when is_exact or (is_of_it_alone and unit = 'vnd') then 'summed'
      when is_placed then 'spread'
      else 'apart'
    end as way
  from summed
  where passes_through or ratio_base is not null or unit in ('count', 'vnd')
)
select
  old_id as unit_id, measure_id, period, vintage,
  if(way in ('passes', 'summed', 'spread'), numerator, null) as numerator,
  if(way in ('passes', 'summed', 'spread'), denominator, null) as denominator,
  case
    when way = 'passes' then total_value
    when way = 'summed' and ratio_base is not null then ratio_base * numerator / nullif(denominator, 0)
    when way = 'summed' and valueless = 0 then total_value
  end as value,
  case
    when way = 'passes' then value_lo
    when way = 'spread' and unit = 'percent' then ratio_base * least_inside / nullif(denominator, 0)
    when way = 'spread' and ratio_base is not null then ratio_base * certain_numerator / nullif(denominator, 0)
    when way in ('spread', 'apart') and unit = 'count' then certain_numerator
  end as value_lo,
  case
    when way = 'passes' then value_hi
    when way = 'spread' and unit = 'percent' then ratio_base * most_inside / nullif(denominator, 0)
    when way = 'spread' and ratio_base is not null then ratio_base * greatest_numerator / nullif(denominator, 0)
    when way in ('spread', 'apart') and unit = 'count' then greatest_numerator
  end as value_hi,
  successors_reporting, successors_expected,
  weight_period,
  case way when 'passes' then basis when 'summed' then 'recombined' else 'estimated' end as basis,
  case
    when way = 'passes' then quality
    when way = 'incomplete' then 'incomplete_parts'
    when way = 'spread' then 'spread_by_share'
    when way = 'apart' then 'not_separable'
    when has_flagged then 'flagged'
    else 'ok'
  end as quality,
  is_synthetic,
  source_id
from judged
