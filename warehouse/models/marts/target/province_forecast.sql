-- One row per scope (province or nation), measure and year ahead.
-- Key: scope_kind, scope_code, measure_id, year.  Reads: engine.province_forecast, core.units, core.suppressed_cells, seed.target.
-- Values are in the measure's unit, p_miss is 0 to 1; numbers are null where any year of the province is suppressed, for the nation where any province is.
with
hidden as (
  select distinct cells.unit_id, cells.measure_id
  from core.suppressed_cells as cells
  inner join core.units on units.unit_id = cells.unit_id
  where units.level = 'province'
),
hidden_scopes as (
  select unit_id as scope_code, measure_id from hidden
  union
  select 'VN' as scope_code, measure_id from hidden
),
targets as (
  select distinct on (measure_id, year) measure_id, year, comparator, value
  from seed.target
  where scope_kind = 'national' and year is not null
  order by measure_id, year, document
)
select
  forecasts.scope_kind, forecasts.scope_code,
  units.province_code,
  forecasts.measure_id, forecasts.year,
  targets.comparator, targets.value as target,
  if(hidden_scopes.scope_code is null, forecasts.mean, null) as mean,
  if(hidden_scopes.scope_code is null, forecasts.lo80, null) as lo80,
  if(hidden_scopes.scope_code is null, forecasts.hi80, null) as hi80,
  if(hidden_scopes.scope_code is null, forecasts.lo95, null) as lo95,
  if(hidden_scopes.scope_code is null, forecasts.hi95, null) as hi95,
  if(hidden_scopes.scope_code is null, forecasts.p_miss, null) as p_miss,
  forecasts.p_band, forecasts.method, forecasts.shared_shock, forecasts.communes, forecasts.communes_missing,
  if(hidden_scopes.scope_code is null, forecasts.direct_mean, null) as direct_mean,
  if(hidden_scopes.scope_code is null, forecasts.direct_lo95, null) as direct_lo95,
  if(hidden_scopes.scope_code is null, forecasts.direct_hi95, null) as direct_hi95,
  forecasts.direct_weight, forecasts.agrees, forecasts.source_id
from engine.province_forecast as forecasts
left join core.units on units.unit_id = forecasts.scope_code
left join hidden_scopes
  on hidden_scopes.scope_code = forecasts.scope_code and hidden_scopes.measure_id = forecasts.measure_id
left join targets on targets.measure_id = forecasts.measure_id and targets.year = forecasts.year
