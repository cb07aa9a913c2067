-- One row per unit of the current map, series and pair of years: the change a reader of the name sees, split into real and redrawn.
-- Key: level, unit_id, measure_id, from_period, to_period.  Reads: core.change_decompositions, core.suppressed_cells, core.units, seed.measure, seed.province_indicator.
-- Values are in the unit named beside them; change = real_change + redrawn_change. A change that a hidden cell has a part in has no numbers.
with
hidden as (
  select unit_id, measure_id, period from core.suppressed_cells
),
judged as (
  select changes.*, coalesce(namesake_cells.unit_id, before_cells.unit_id, after_cells.unit_id) is not null as is_hidden
  from core.change_decompositions as changes
  left join hidden as namesake_cells on namesake_cells.unit_id = changes.namesake_id and namesake_cells.measure_id = changes.measure_id and namesake_cells.period = changes.from_period
  left join hidden as before_cells on before_cells.unit_id = changes.unit_id and before_cells.measure_id = changes.measure_id and before_cells.period = changes.from_period
  left join hidden as after_cells on after_cells.unit_id = changes.unit_id and after_cells.measure_id = changes.measure_id and after_cells.period = changes.to_period
)
select
  judged.level, judged.unit_id, judged.measure_id, judged.from_period, judged.to_period,
  units.province_code, units.name as unit_name,
  judged.namesake_id, namesakes.name as namesake_name, judged.compared_by,
  coalesce(indicators.name_vi, measures.short_vi) as measure_name_vi,
  coalesce(indicators.name_en, measures.short_en) as measure_name_en,
  coalesce(indicators.unit_vi, measures.unit) as unit,
  if(judged.is_hidden, null, judged.namesake_before) as namesake_before,
  if(judged.is_hidden, null, judged.territory_before) as territory_before,
  if(judged.is_hidden, null, judged.territory_before_lo) as territory_before_lo,
  if(judged.is_hidden, null, judged.territory_before_hi) as territory_before_hi,
  if(judged.is_hidden, null, judged.territory_after) as territory_after,
  if(judged.is_hidden, null, judged.territory_after_lo) as territory_after_lo,
  if(judged.is_hidden, null, judged.territory_after_hi) as territory_after_hi,
  if(judged.is_hidden, null, judged.change) as change,
  if(judged.is_hidden, null, judged.change_lo) as change_lo,
  if(judged.is_hidden, null, judged.change_hi) as change_hi,
  if(judged.is_hidden, null, judged.real_change) as real_change,
  if(judged.is_hidden, null, judged.real_change_lo) as real_change_lo,
  if(judged.is_hidden, null, judged.real_change_hi) as real_change_hi,
  if(judged.is_hidden, null, judged.redrawn_change) as redrawn_change,
  if(judged.is_hidden, null, judged.redrawn_change_lo) as redrawn_change_lo,
  if(judged.is_hidden, null, judged.redrawn_change_hi) as redrawn_change_hi,
  if(judged.is_hidden, 'suppressed', judged.quality) as quality,
  judged.is_synthetic,
  judged.source_id
from judged
inner join core.units on units.unit_id = judged.unit_id
inner join core.units as namesakes on namesakes.unit_id = judged.namesake_id
left join seed.measure as measures on judged.level = 'commune' and measures.measure_id = judged.measure_id
left join seed.province_indicator as indicators on judged.level = 'province' and indicators.indicator = judged.measure_id
