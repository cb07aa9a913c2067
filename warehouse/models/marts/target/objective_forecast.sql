-- One row per scope (province or nation), rule set, year and objective.
-- Key: scope_kind, scope_code, rule_set_id, year, objective_scope.  Reads: engine.objective_forecast, core.units.
-- Shares are percent of communes, chances 0 to 1; a rule set with assumed points is illustrative and no rule of law.
select
  forecasts.scope_kind, forecasts.scope_code,
  units.province_code,
  forecasts.rule_set_id, forecasts.year, forecasts.objective_scope, forecasts.objective_document, forecasts.objective_year, forecasts.objective,
  forecasts.communes, forecasts.share_mean, forecasts.share_lo80, forecasts.share_hi80, forecasts.share_lo95, forecasts.share_hi95,
  forecasts.share_undetermined, forecasts.p_reached, forecasts.p_reached_hi, forecasts.draws, forecasts.illustrative
from engine.objective_forecast as forecasts
left join core.units on units.unit_id = forecasts.scope_code
