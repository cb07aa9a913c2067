-- One row per commune, round, rule set, stage, item and day sent.
-- Key: commune_id, round_id, rule_set_id, stage, item_id, vintage.  Reads: core.assessed_items, core.units.
-- Self-assessed and verified points are two things, and neither is the computed one (criterion_score).
select
  assessed.unit_id as commune_id, assessed.round_id, assessed.rule_set_id, assessed.stage, assessed.criterion_id, assessed.item_id, assessed.vintage,
  units.province_code, assessed.period,
  assessed.assessed_by, assessed.minutes_on, assessed.minutes_number,
  assessed.points, assessed.answer,
  assessed.is_latest, assessed.is_synthetic, assessed.source_id, assessed.sheet, assessed.row_number
from core.assessed_items as assessed
inner join core.units on units.unit_id = assessed.unit_id
