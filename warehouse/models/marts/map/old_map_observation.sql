-- One row per commune of the map before the reform, measure and period after it: what the reports of today's communes say about it.
-- Key: commune_id, measure_id, period.  Reads: core.old_map_observations, core.int_contributors_find, core.suppressed_cells, core.units, seed.measure.
-- Values are in the measure's unit. Before the reform the old map stands in marts.observation as reported. Counts of a sensitive measure are never spread; a cell made of a hidden cell is hidden.
with
hidden as (
  select distinct links.old_id as unit_id, cells.measure_id, cells.period
  from core.suppressed_cells as cells
  inner join core.int_contributors_find as links on links.current_id = cells.unit_id
),
judged as (
  select observations.*, hidden.unit_id is not null or (measures.is_sensitive and observations.basis = 'estimated') as is_hidden
  from core.old_map_observations as observations
  inner join seed.measure as measures using (measure_id)
  left join hidden using (unit_id, measure_id, period)
)
select
  judged.unit_id as commune_id, judged.measure_id, judged.period, judged.vintage,
  units.province_code,
  if(judged.is_hidden, null, judged.numerator) as numerator,
  if(judged.is_hidden, null, judged.denominator) as denominator,
  if(judged.is_hidden, null, judged.value) as value,
  if(judged.is_hidden, null, judged.value_lo) as value_lo,
  if(judged.is_hidden, null, judged.value_hi) as value_hi,
  judged.successors_reporting, judged.successors_expected, judged.weight_period,
  judged.basis,
  judged.is_synthetic,
  if(judged.is_hidden, 'suppressed', judged.quality) as quality,
  judged.source_id
from judged
inner join core.units on units.unit_id = judged.unit_id
