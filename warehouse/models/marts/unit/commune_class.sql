-- One row per commune state and span of days in which it stood in one class for the pass mark.
-- Key: commune_id, valid_from.  Reads: engine.class_span, core.units.
-- Pass marks are points. A class changes with the unit's type, with the kind of its province and with the official lists; valid_to null: it still holds.
select
  spans.commune_id, spans.valid_from, spans.valid_to,
  units.province_code,
  spans.class_id as pass_class,
  spans.class_candidates, spans.pass_mark_lo, spans.pass_mark_hi,
  spans.reason_vi, spans.reason_en, spans.rule_set_id,
  units.source_id
from engine.class_span as spans
inner join core.units on units.unit_id = spans.commune_id
