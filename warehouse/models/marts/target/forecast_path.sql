-- One row per commune, measure and year ahead.
-- Key: commune_id, measure_id, year.  Reads: engine.forecast_path, core.units, core.suppressed_cells.
-- Values are in the measure's unit; null where any year of the series is suppressed.
select
  paths.commune_id,
  units.province_code,
  paths.measure_id, paths.year,
  if(hidden.unit_id is null, paths.mean, null) as mean,
  if(hidden.unit_id is null, paths.lo80, null) as lo80,
  if(hidden.unit_id is null, paths.hi80, null) as hi80,
  if(hidden.unit_id is null, paths.lo95, null) as lo95,
  if(hidden.unit_id is null, paths.hi95, null) as hi95,
  paths.method, paths.source_id
from engine.forecast_path as paths
left join core.units on units.unit_id = paths.commune_id
left join (select distinct unit_id, measure_id from core.suppressed_cells) as hidden
  on hidden.unit_id = paths.commune_id and hidden.measure_id = paths.measure_id
