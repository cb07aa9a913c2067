-- One row per commune, rule set and year of an objective.
-- Key: commune_id, rule_set_id, year.  Reads: engine.standard_forecast, core.units.
-- Chances are 0 to 1; a rule set with assumed points is illustrative and no rule of law.
select
  forecasts.commune_id,
  units.province_code,
  forecasts.rule_set_id, forecasts.year, forecasts.p_met, forecasts.p_undetermined, forecasts.draws, forecasts.illustrative
from engine.standard_forecast as forecasts
left join core.units on units.unit_id = forecasts.commune_id
