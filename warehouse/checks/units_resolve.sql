-- One row per report row whose unit code names no unit on the last day of its period.
select
  null as commune_id, reports.measure_id, reports.period, reports.source_id,
  concat_ws(' · ', nullif(reports.sheet, ''), 'dòng ' || reports.row_number) as row_ref,
  'Mã đơn vị ' || coalesce(reports.unit_code, 'trống') || ' không có trong danh mục vào cuối kỳ' as message_vi,
  'Unit code ' || coalesce(reports.unit_code, 'empty') || ' is in no list on the last day of the period' as message_en
from (
  select source_id, sheet, row_number, period, period_last_day, unit_code, measure_id from staging.stg_commune__reports
  union all
  -- A year-set names a unit in many rows: its first one stands for all.
  select source_id, null, min(row_number), period, period_last_day, unit_code, min(measure_id) from staging.stg_year__sets group by source_id, period, period_last_day, unit_code
) as reports
anti join core.units
  on units.code = reports.unit_code
  and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
