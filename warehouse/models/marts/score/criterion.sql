-- One row per rule set and criterion.
-- Key: rule_set_id, criterion_id.  Reads: seed.criterion.
-- max_points is null where no source confirms it, never 0.
select rule_set_id, criterion_id, criterion_no, name_vi, name_en, max_points, source, source_status,
  in_force_from, confirmed_on, document, article, reference
from seed.criterion
