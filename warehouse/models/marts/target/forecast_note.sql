-- One row per commune, measure, year and note on the history behind a forecast.
-- Key: commune_id, measure_id, year, note.  Reads: engine.forecast_note, core.units, core.suppressed_cells.
-- Each note lowers the grade of the forecast to C; the size of a jump is null where any year of the series is suppressed.
select
  notes.commune_id,
  units.province_code,
  notes.measure_id, notes.year, notes.note,
  if(hidden.unit_id is null, notes.times_typical, null) as times_typical
from engine.forecast_note as notes
left join core.units on units.unit_id = notes.commune_id
left join (select distinct unit_id, measure_id from core.suppressed_cells) as hidden
  on hidden.unit_id = notes.commune_id and hidden.measure_id = notes.measure_id
