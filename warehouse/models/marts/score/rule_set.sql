-- One row per rule set.
-- Key: rule_set_id.  Reads: seed.rule_set.
-- An illustrative set carries a notice that every table, page and export shows.
select rule_set_id, label_vi, label_en, is_illustrative, notice_vi, notice_en, in_force_from, in_force_to, total_points, source, source_status
from seed.rule_set
