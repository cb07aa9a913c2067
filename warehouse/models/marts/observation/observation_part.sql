-- One row per unit of the current map, measure, period and reporting unit that is part of it.
-- Key: commune_id, measure_id, period, part_id.  Reads: core.observation_parts, core.units, core.suppressed_cells.
-- Numbers are those of the whole part; share is 0 to 1, null where unknown.
select
  parts.current_id as commune_id, parts.measure_id, parts.period, parts.part_unit_id as part_id,
  units.province_code,
  part_units.name as part_name,
  parts.share, parts.share_basis,
  if(hidden.unit_id is null, parts.numerator, null) as numerator,
  if(hidden.unit_id is null, parts.denominator, null) as denominator,
  if(hidden.unit_id is null, parts.value, null) as value,
  if(hidden.unit_id is null, parts.quality, 'suppressed') as quality,
  parts.source_id, parts.sheet, parts.row_number,
  parts.vintage, parts.received_at
from core.observation_parts as parts
inner join core.units on units.unit_id = parts.current_id
inner join core.units as part_units on part_units.unit_id = parts.part_unit_id
left join core.suppressed_cells as hidden
  on hidden.unit_id = parts.part_unit_id and hidden.measure_id = parts.measure_id and hidden.period = parts.period
