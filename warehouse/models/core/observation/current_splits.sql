-- One row per unit of the current map, measure, period and part of the children, recombined from the units that reported it.
-- Key: unit_id, measure_id, period, disaggregation.  Reads: core.reported_splits, core.unit_succession, core.current_observations, seed.measure.
-- Counts are added, then divided. A part has figures only where the parts of its dimension together are the denominator of all children; else it is incomplete.
with
measures as (
  from seed.measure where ratio_base is not null
),
summed as (
  select
    succession.current_id as unit_id, splits.measure_id, splits.period, splits.disaggregation,
    any_value(splits.dimension) as dimension,
    max(splits.vintage) as vintage,
    sum(succession.share * splits.numerator) as numerator,
    sum(succession.share * splits.denominator) as denominator,
    bool_and(succession.share is not null and splits.numerator is not null and splits.denominator is not null) as is_counted,
    bool_or(splits.is_synthetic) as is_synthetic,
    count(*) as parts,
    min(splits.source_id) as first_source_id,
    max(splits.source_id) as last_source_id
  from core.reported_splits as splits
  semi join measures on measures.measure_id = splits.measure_id
  inner join core.unit_succession as succession on succession.from_id = splits.unit_id and succession.level = 'commune'
  where splits.is_latest and coalesce(succession.share, 1) > 0
  group by succession.current_id, splits.measure_id, splits.period, splits.disaggregation
),
dimensions as (
  select unit_id, measure_id, period, dimension, if(bool_and(is_counted), sum(denominator), null) as denominator
  from summed
  group by all
),
whole as (
  select
    summed.*, measures.ratio_base, totals.basis,
    -- Counts are whole numbers below 2^53; a typed share leaves a rounding error far below one child.
    coalesce(abs(dimensions.denominator - totals.denominator) <= 1e-6, false) as is_whole
  from summed
  inner join measures on measures.measure_id = summed.measure_id
  inner join dimensions
    on dimensions.unit_id = summed.unit_id and dimensions.measure_id = summed.measure_id and dimensions.period = summed.period and dimensions.dimension = summed.dimension
  left join core.current_observations as totals
    on totals.unit_id = summed.unit_id and totals.measure_id = summed.measure_id and totals.period = summed.period
)
select
  unit_id, measure_id, period, disaggregation, dimension, vintage,
  if(is_whole, numerator, null) as numerator,
  if(is_whole, denominator, null) as denominator,
  if(is_whole, ratio_base * numerator / nullif(denominator, 0), null) as value,
  coalesce(basis, 'recombined') as basis,
  if(is_whole, 'ok', 'incomplete_parts') as quality,
  is_synthetic,
  if(first_source_id = last_source_id, first_source_id, first_source_id || ',' || last_source_id) as source_id
from whole
