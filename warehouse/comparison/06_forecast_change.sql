-- One row per commune, measure, scope, target year and part of the forecast that differs between two publications.
-- Key: commune_id, measure_id, scope_kind, scope_code, year, subject.  Reads: before_target_forecast, after_target_forecast, before_measure, after_measure, compared.
-- A mean counts as changed where it moves by more than the tolerance of warehouse/publication: percentage points for percentages, else percent of the value before.
create or replace temp table forecast_change as
with
units as (
  select measure_id, unit from after_measure
  union
  select measure_id, unit from before_measure where measure_id not in (select measure_id from after_measure)
),
pairs as (
  select
    coalesce(new.commune_id, old.commune_id) as commune_id,
    coalesce(new.province_code, old.province_code) as province_code,
    coalesce(new.measure_id, old.measure_id) as measure_id,
    coalesce(new.scope_kind, old.scope_kind) as scope_kind,
    coalesce(new.scope_code, old.scope_code) as scope_code,
    coalesce(new.year, old.year) as year,
    old.p_band as band_before, new.p_band as band_after,
    old.mean as mean_before, new.mean as mean_after
  from before_target_forecast as old
  full join after_target_forecast as new
    on new.commune_id = old.commune_id and new.measure_id = old.measure_id and new.scope_kind = old.scope_kind
    and new.scope_code = old.scope_code and new.year is not distinct from old.year
)
select
  commune_id, province_code, measure_id, scope_kind, scope_code, year, 'forecast_band' as subject,
  band_before::varchar as before, band_after::varchar as after
from pairs
where band_before is distinct from band_after
union all
select
  pairs.commune_id, pairs.province_code, pairs.measure_id, pairs.scope_kind, pairs.scope_code, pairs.year, 'forecast_mean',
  round(pairs.mean_before, 4)::varchar, round(pairs.mean_after, 4)::varchar
from pairs
left join units on units.measure_id = pairs.measure_id
cross join compared
where (pairs.mean_before is null) <> (pairs.mean_after is null)
  or abs(pairs.mean_after - pairs.mean_before) > if(
    units.unit = 'percent', compared.mean_tolerance_points, abs(pairs.mean_before) * compared.mean_tolerance_percent / 100.0
  );
