-- One row per commune, measure, scope and target year.
-- Key: commune_id, measure_id, scope_kind, scope_code, year.  Reads: engine.target_forecast, engine.forecast_note, engine.target_progress, core.units, core.suppressed_cells.
-- Forecasts are in the measure's unit, p_miss is 0 to 1; numbers are null where any year of the series is suppressed, the band stays.
select
  forecasts.commune_id,
  units.province_code,
  forecasts.measure_id, forecasts.scope_kind, forecasts.scope_code, forecasts.year,
  progress.comparator, progress.target,
  if(hidden.unit_id is null, forecasts.mean, null) as mean,
  if(hidden.unit_id is null, forecasts.lo80, null) as lo80,
  if(hidden.unit_id is null, forecasts.hi80, null) as hi80,
  if(hidden.unit_id is null, forecasts.lo95, null) as lo95,
  if(hidden.unit_id is null, forecasts.hi95, null) as hi95,
  if(hidden.unit_id is null, forecasts.p_miss, null) as p_miss,
  forecasts.p_band, forecasts.method, forecasts.calibrated, forecasts.points_used, forecasts.grade, forecasts.tested_years, forecasts.tested_horizon,
  if(hidden.unit_id is null, forecasts.children_short, null) as children_short,
  notes.notes,
  forecasts.source_id
from engine.target_forecast as forecasts
left join engine.target_progress as progress
  on progress.commune_id = forecasts.commune_id and progress.measure_id = forecasts.measure_id
  and progress.scope_kind = forecasts.scope_kind and progress.scope_code = forecasts.scope_code and progress.year is not distinct from forecasts.year
left join core.units on units.unit_id = forecasts.commune_id
left join (select distinct unit_id, measure_id from core.suppressed_cells) as hidden
  on hidden.unit_id = forecasts.commune_id and hidden.measure_id = forecasts.measure_id
left join (
  select commune_id, measure_id, string_agg(distinct note, ' ' order by note) as notes from engine.forecast_note group by all
) as notes
  on notes.commune_id = forecasts.commune_id and notes.measure_id = forecasts.measure_id
