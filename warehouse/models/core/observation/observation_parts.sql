-- One row per unit of the current map, measure, period and reporting unit that is part of it.
-- Key: current_id, measure_id, period, part_unit_id.  Reads: core.reported_observations, core.unit_succession.
-- Numbers are those of the whole part; share says how much of it lies in the current unit, null where unknown, 0 where only land without people went there.
select
  succession.current_id,
  observations.measure_id,
  observations.period,
  observations.unit_id as part_unit_id,
  observations.vintage,
  succession.kind,
  succession.share,
  succession.share_basis,
  observations.numerator,
  observations.denominator,
  observations.value,
  observations.quality,
  observations.is_synthetic,
  observations.source_id,
  observations.sheet,
  observations.row_number,
  observations.received_at
from core.reported_observations as observations
inner join core.unit_succession as succession on succession.from_id = observations.unit_id
where observations.is_latest and observations.level = 'commune'
