-- One row per commune, measure, scope and target year.
-- Key: commune_id, measure_id, scope_kind, scope_code, year.  Reads: engine.target_progress, core.units, core.suppressed_cells.
-- latest, target and gap are in the measure's unit; null where the newest figure is suppressed.
select
  progress.commune_id,
  units.province_code,
  progress.measure_id, progress.scope_kind, progress.scope_code, progress.year, progress.comparator, progress.target,
  if(hidden.unit_id is null, progress.latest, null) as latest,
  progress.latest_period,
  if(hidden.unit_id is null, progress.gap, null) as gap,
  if(hidden.unit_id is null, progress.status, 'suppressed') as status,
  if(hidden.unit_id is null, progress.status_statcan, null) as status_statcan,
  if(hidden.unit_id is null, progress.status_unsd, null) as status_unsd,
  if(hidden.unit_id is null, progress.status_destatis, null) as status_destatis,
  if(hidden.unit_id is null, progress.status_escap, null) as status_escap,
  if(hidden.unit_id is null, progress.required_pace, null) as required_pace,
  if(hidden.unit_id is null, progress.achieved_pace, null) as achieved_pace,
  progress.source_id
from engine.target_progress as progress
left join core.units on units.unit_id = progress.commune_id
-- Paces are read from the whole series, so one hidden year hides them and what they would give back.
left join (select distinct unit_id, measure_id from core.suppressed_cells) as hidden
  on hidden.unit_id = progress.commune_id and hidden.measure_id = progress.measure_id
