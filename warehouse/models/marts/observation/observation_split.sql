-- One row per unit of the current map, measure, period and part of the children.
-- Key: commune_id, measure_id, period, disaggregation.  Reads: core.current_splits, core.units, seed.measure.
-- Values are in the measure's unit. Parts of sensitive measures are not here at all: a part of a shown count may be a small one.
select
  splits.unit_id as commune_id, splits.measure_id, splits.period, splits.disaggregation, splits.dimension, splits.vintage,
  units.province_code,
  splits.numerator, splits.denominator, splits.value,
  splits.basis, splits.is_synthetic, splits.quality, splits.source_id
from core.current_splits as splits
inner join core.units on units.unit_id = splits.unit_id
inner join seed.measure as measures on measures.measure_id = splits.measure_id and not measures.is_sensitive
