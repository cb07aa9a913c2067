-- One row per rule set, criterion and item.
-- Key: rule_set_id, criterion_id, item_id.  Reads: seed.criterion_item.
-- The parts of each criterion with the measure that answers them and how points follow.
select
  rule_set_id, criterion_id, item_id,
  measure_id, label_vi, label_en, kind, document, article, reference, source_status, item_no, max_points, lower_bands_known
from seed.criterion_item
