-- One row per measure and tenth of stated chances with any case; measure_id all is every measure together.
-- Key: measure_id, bin.  Reads: engine.forecast_reliability.
-- Chances and shares are 0 to 1; forecasts of one year share its shocks, so cases are not independent.
select
  reliability.measure_id, reliability.bin, reliability.p_from, reliability.p_to,
  reliability.mean_probability, reliability.observed_share, reliability.cases
from engine.forecast_reliability as reliability
