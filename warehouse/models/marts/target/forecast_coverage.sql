-- One row per measure, group, method and horizon.
-- Key: measure_id, group, method, horizon.  Reads: engine.forecast_coverage.
-- Coverages are 0 to 1, width95 and mae in the measure's unit; longer horizons rest on fewer years.
select
  coverage.measure_id, coverage."group", coverage.method, coverage.horizon,
  coverage.cov80, coverage.cov95, coverage.width95, coverage.mae, coverage.origins, coverage.target_years, coverage.series
from engine.forecast_coverage as coverage
