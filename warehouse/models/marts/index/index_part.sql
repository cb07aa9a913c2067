-- One row per index, part and measure.
-- Key: index_id, part_id, measure_id.  Reads: seed.index_part.
-- Scores run from 0 at worst to 100 at best, fixed, so that a score moves only with the commune's own figures.
select
  index_id, part_id, measure_id,
  index_label_vi, index_label_en, notice_vi, notice_en, illustrative, part_no, part_label_vi, part_label_en,
  part_weight, measure_weight, worst, best, in_force_from, source
from seed.index_part
