-- One row per province of the current map, measure and period.
-- Key: province_id, measure_id, period.  Reads: core.province_observations, core.suppressed_cells.
-- Values are in the measure's unit. Suppressed cells have no numbers at all.
select
  observations.province_id, observations.measure_id, observations.period,
  if(hidden.unit_id is null, observations.numerator, null) as numerator,
  if(hidden.unit_id is null, observations.denominator, null) as denominator,
  if(hidden.unit_id is null, observations.value, null) as value,
  observations.basis,
  if(hidden.unit_id is null, observations.quality, 'suppressed') as quality,
  observations.is_synthetic,
  observations.source_id
from core.province_observations as observations
left join core.suppressed_cells as hidden
  on hidden.unit_id = observations.province_id and hidden.measure_id = observations.measure_id and hidden.period = observations.period
