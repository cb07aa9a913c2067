-- One row per unit of the current map, measure and period, recombined from the units that reported.
-- Key: unit_id, measure_id, period.  Reads: core.observation_parts, core.int_expected_parts_weigh, core.int_split_bounds_find, seed.measure.
-- Values are in the measure's unit: counts are added, then divided; rates are never averaged. A yes/no fact passes from one whole part only.
with
parts as (
  from core.observation_parts where coalesce(share, 1) > 0
),
measures as (from seed.measure),
summed as (
  select
    parts.current_id, parts.measure_id, parts.period,
    measures.unit, measures.ratio_base,
    max(parts.vintage) as vintage,
    max(parts.received_at) as received_at,
    sum(parts.share * parts.numerator) as numerator,
    sum(parts.share * parts.denominator) as denominator,
    sum(parts.numerator) as numerator_of_all,
    sum(parts.share * parts.value) as total,
    min(parts.value) as least_value,
    max(parts.value) as greatest_value,
    count(*) filter (parts.share is null) as uncertain_parts,
    count(*) filter (parts.numerator is null or parts.denominator is null) as uncounted_parts,
    count(*) filter (parts.numerator is null) as unnumbered_parts,
    count(*) filter (parts.value is null) as valueless_parts,
    bool_and(parts.kind in ('unchanged', 'renamed')) as is_one_whole,
    bool_or(parts.quality = 'flagged') as has_flagged,
    bool_or(parts.is_synthetic) as is_synthetic,
    string_agg(distinct parts.source_id, ',' order by parts.source_id) as source_id
  from parts
  inner join measures on measures.measure_id = parts.measure_id
  group by all
),
weighed as (
  select
    summed.*,
    weights.parts, weights.parts_expected, weights.present_weight,
    bounds.rate_lo, bounds.rate_hi,
    weights.parts = 1 and weights.parts_expected = 1 and summed.is_one_whole as passes_through,
    case
      when weights.parts < weights.parts_expected and (weights.present_weight < minimum_part_weight() or summed.unit in ('count', 'vnd', 'percent_change_per_year')) then 'missing'
      when summed.uncertain_parts > 0 then 'uncertain'
      when weights.parts < weights.parts_expected then 'incomplete'
      else 'whole'
    end as state
  from summed
  inner join core.int_expected_parts_weigh as weights using (current_id, measure_id, period)
  left join core.int_split_bounds_find as bounds using (current_id, measure_id, period)
  where summed.unit <> 'none'
),
ratios as (
  select *,
    case when state in ('whole', 'incomplete') and uncounted_parts = 0 then numerator end as merged_numerator,
    case when state in ('whole', 'incomplete') and uncounted_parts = 0 then denominator end as merged_denominator,
    case
      when passes_through and uncounted_parts > 0 then total
      when state in ('whole', 'incomplete') and uncounted_parts = 0 then ratio_base * numerator / nullif(denominator, 0)
    end as merged_value,
    case
      when uncounted_parts = 0 and state = 'uncertain' and parts = parts_expected then ratio_base * rate_lo
      when uncounted_parts > 0 and valueless_parts = 0 and parts = parts_expected and not passes_through then least_value
    end as merged_lo,
    case
      when uncounted_parts = 0 and state = 'uncertain' and parts = parts_expected then ratio_base * rate_hi
      when uncounted_parts > 0 and valueless_parts = 0 and parts = parts_expected and not passes_through then greatest_value
    end as merged_hi
  from weighed
  where ratio_base is not null
),
totals as (
  select *,
    case when state = 'whole' and unit = 'count' and unnumbered_parts = 0 then numerator end as merged_numerator,
    null::double as merged_denominator,
    case when state = 'whole' and valueless_parts = 0 then total end as merged_value,
    -- What reported whole is a floor, whoever is silent.
    case when state in ('uncertain', 'missing') and valueless_parts = 0 then coalesce(total, 0) end as merged_lo,
    case when state = 'uncertain' and valueless_parts = 0 and parts = parts_expected then numerator_of_all end as merged_hi
  from weighed
  where unit in ('count', 'vnd')
),
yearly_counts as (
  select *, lag(if(state = 'whole' and unnumbered_parts = 0, numerator, null)) over (partition by current_id, measure_id order by period) as previous_numerator,
    lag(period) over (partition by current_id, measure_id order by period) as previous_period
  from weighed
  where unit = 'percent_change_per_year' and not is_half_year(period)
),
changes as (
  select * exclude (previous_numerator, previous_period),
    case when state = 'whole' and unnumbered_parts = 0 then numerator end as merged_numerator,
    null::double as merged_denominator,
    case
      when passes_through and unnumbered_parts > 0 then total
      when state = 'whole' and unnumbered_parts = 0 and previous_period::integer = period::integer - 1 then 100 * (numerator - previous_numerator) / nullif(previous_numerator, 0)
    end as merged_value,
    null::double as merged_lo,
    null::double as merged_hi
  from yearly_counts
),
facts as (
  select *, null::double as merged_numerator, null::double as merged_denominator, total as merged_value, null::double as merged_lo, null::double as merged_hi
  from weighed
  where unit = 'yes_no' and passes_through
),
recombined as (
  from ratios union all by name from totals union all by name from changes union all by name from facts
)
select
  current_id as unit_id,
  measure_id, period, vintage,
  merged_numerator as numerator,
  merged_denominator as denominator,
  merged_value as value,
  merged_lo as value_lo,
  merged_hi as value_hi,
  parts, parts_expected,
  case
    when state = 'incomplete' then 'estimated'
    when passes_through and is_synthetic then 'synthetic'
    when passes_through then 'reported'
    else 'recombined'
  end as basis,
  case
    when parts < parts_expected then 'incomplete_parts'
    when uncertain_parts > 0 then 'split_share_unknown'
    when has_flagged or (ratio_base is not null and uncounted_parts > 0 and not passes_through) then 'flagged'
    else 'ok'
  end as quality,
  is_synthetic,
  source_id,
  received_at
from recombined
