-- One row per measure and first day.
-- Key: measure_id, valid_from.  Reads: seed.improvement_cost.
-- What one improved child, case or service costs, by the day it holds; readers set their own beside it.
select measure_id, valid_from, unit_vi, unit_en, cost, is_illustrative, source
from seed.improvement_cost
