-- One row per measure, group and method tested.
-- Key: measure_id, group, method.  Reads: engine.forecast_skill.
-- Forecasts made from each past year, held against what came; mae and mis95 are in the measure's unit, coverages 0 to 1.
select
  skill.measure_id, skill."group", skill.method,
  skill.mae, skill.mase, skill.mis95, skill.cov80, skill.cov95, skill.cov95_worst, skill.brier, skill.brier_past_rate, skill.brier_last_value, skill.brier_growth, skill.gain,
  skill.chosen, skill.origins, skill.origins_won, skill.target_years, skill.series
from engine.forecast_skill as skill
