-- One row per rule set and class.
-- Key: rule_set_id, class_id.  Reads: seed.pass_mark.
-- The lowest total for each class of units.
select
  rule_set_id, class_id,
  label_vi, label_en, document, article, reference, source_status, points
from seed.pass_mark
