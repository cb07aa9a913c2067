-- One row per commune, round, rule set, criterion and item; item_id null is the criterion's own line.
-- Key: commune_id, round_id, rule_set_id, criterion_id, item_id.  Reads: engine.criterion_score, seed.rule_set, core.units, core.suppressed_cells.
-- points is null unless exact. Numbers of suppressed cells are null.
select
  scores.commune_id, scores.round_id, scores.rule_set_id, scores.criterion_id, scores.item_id,
  units.province_code,
  if(scores.points_min = scores.points_max, scores.points_min, null) as points,
  scores.points_min, scores.points_max, scores.max_points, scores.status, scores.reason_vi, scores.reason_en, scores.measure_id,
  if(hidden.unit_id is null, scores.numerator, null) as numerator,
  if(hidden.unit_id is null, scores.denominator, null) as denominator,
  if(hidden.unit_id is null, scores.value, null) as value,
  coalesce(rule_sets.is_illustrative, false) as illustrative,
  scores.source_id
from engine.criterion_score as scores
left join seed.rule_set as rule_sets on rule_sets.rule_set_id = scores.rule_set_id
left join core.units on units.unit_id = scores.commune_id
-- A score may read a figure of an earlier period, so one hidden period hides the numbers of the measure.
left join (select distinct unit_id, measure_id from core.suppressed_cells) as hidden
  on hidden.unit_id = scores.commune_id and hidden.measure_id = scores.measure_id
