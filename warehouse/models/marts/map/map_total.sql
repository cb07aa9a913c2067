-- One row per scope (nation, province of the current map, province of the old map), measure and period: the same counts added on both maps.
-- Key: scope_kind, scope_id, measure_id, period.  Reads: core.map_totals, core.units, seed.measure.
-- Counts are whole; agrees says whether both maps give the total reported, to the last unit. Sensitive measures show that only: their totals stand in marts.province_observation.
with
judged as (
  select totals.*, measures.is_sensitive,
    is_same_total(totals.reported_numerator, totals.current_placed_numerator + totals.current_apart_numerator)
      and is_same_total(totals.reported_numerator, totals.old_placed_numerator + totals.old_apart_numerator)
      and is_same_total(coalesce(totals.reported_denominator, 0), coalesce(totals.current_placed_denominator, 0) + coalesce(totals.current_apart_denominator, 0))
      and is_same_total(coalesce(totals.reported_denominator, 0), coalesce(totals.old_placed_denominator, 0) + coalesce(totals.old_apart_denominator, 0)) as agrees
  from core.map_totals as totals
  inner join seed.measure as measures using (measure_id)
)
select
  judged.scope_kind, judged.scope_id, judged.measure_id, judged.period,
  coalesce(units.name, 'Toàn bộ báo cáo') as scope_name,
  if(judged.is_sensitive, null, judged.reported_numerator) as reported_numerator,
  if(judged.is_sensitive, null, judged.reported_denominator) as reported_denominator,
  if(judged.is_sensitive, null, judged.current_placed_numerator) as current_placed_numerator,
  if(judged.is_sensitive, null, judged.current_apart_numerator) as current_apart_numerator,
  if(judged.is_sensitive, null, judged.current_placed_denominator) as current_placed_denominator,
  if(judged.is_sensitive, null, judged.current_apart_denominator) as current_apart_denominator,
  if(judged.is_sensitive, null, judged.old_placed_numerator) as old_placed_numerator,
  if(judged.is_sensitive, null, judged.old_apart_numerator) as old_apart_numerator,
  if(judged.is_sensitive, null, judged.old_placed_denominator) as old_placed_denominator,
  if(judged.is_sensitive, null, judged.old_apart_denominator) as old_apart_denominator,
  judged.agrees
from judged
left join core.units on units.unit_id = judged.scope_id
