-- One row per unit, measure, period and vintage: as reported on the map of its time, and recombined on the current map.
-- Key: commune_id, measure_id, period, vintage.  Reads: core.current_observations, core.reported_observations, core.suppressed_cells, core.units.
-- Values are in the measure's unit. Suppressed cells have no numbers at all.
with
units as (from core.units),
reported as (
  select
    observations.unit_id as commune_id, observations.measure_id, observations.period, observations.vintage,
    observations.numerator, observations.denominator, observations.value,
    null::double as value_lo, null::double as value_hi,
    observations.basis, observations.is_synthetic,
    1 as parts, 1 as parts_expected,
    observations.quality, observations.is_latest, observations.source_id, observations.received_at
  from core.reported_observations as observations
  where observations.level = 'commune'
),
recombined as (
  select
    current.unit_id as commune_id, current.measure_id, current.period, current.vintage,
    current.numerator, current.denominator, current.value, current.value_lo, current.value_hi,
    current.basis, current.is_synthetic, current.parts, current.parts_expected, current.quality,
    true as is_latest, current.source_id, current.received_at
  from core.current_observations as current
  -- A current unit that reported for itself stands here once, as reported.
  anti join core.reported_observations as own
    on own.unit_id = current.unit_id and own.measure_id = current.measure_id and own.period = current.period
),
observations as (
  from reported union all by name from recombined
)
select
  observations.commune_id, observations.measure_id, observations.period, observations.vintage,
  units.province_code,
  if(hidden.unit_id is null, observations.numerator, null) as numerator,
  if(hidden.unit_id is null, observations.denominator, null) as denominator,
  if(hidden.unit_id is null, observations.value, null) as value,
  if(hidden.unit_id is null, observations.value_lo, null) as value_lo,
  if(hidden.unit_id is null, observations.value_hi, null) as value_hi,
  observations.basis, observations.is_synthetic,
  units.valid_to is null as is_current_map,
  observations.is_latest,
  observations.parts, observations.parts_expected,
  if(hidden.unit_id is null, observations.quality, 'suppressed') as quality,
  observations.source_id,
  observations.received_at
from observations
inner join units on units.unit_id = observations.commune_id
left join core.suppressed_cells as hidden
  on hidden.unit_id = observations.commune_id and hidden.measure_id = observations.measure_id and hidden.period = observations.period
