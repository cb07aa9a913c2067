-- One row per map, province, indicator and year.
-- Key: map, province_id, indicator, year.  Reads: core.province_series, core.units, seed.province_indicator.
-- Values are in the unit named beside them; null with an interval where parts cannot be weighed.
select
  series.map, series.province_id,
  units.code as province_code,
  units.name as province_name,
  series.indicator,
  indicators.name_vi as indicator_name_vi,
  indicators.name_en as indicator_name_en,
  indicators.unit_vi, indicators.unit_en,
  series.year, series.value, series.value_lo, series.value_hi, series.basis, series.note, series.source_id
from core.province_series as series
inner join core.units on units.unit_id = series.province_id
left join seed.province_indicator as indicators on indicators.indicator = series.indicator
