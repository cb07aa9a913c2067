-- One row per measure, kind of scope and method of totalling.
-- Key: measure_id, scope_kind, method.  Reads: engine.forecast_total_skill.
-- Totals of communes forecast from each past year, held against what the same communes reported; mae and mis95 are in the measure's unit, coverages 0 to 1.
select
  skill.measure_id, skill.scope_kind, skill.method,
  skill.mae, skill.mis95, skill.cov80, skill.cov95, skill.cov95_worst, skill.chosen, skill.direct_weight, skill.origins, skill.target_years, skill.totals
from engine.forecast_total_skill as skill
