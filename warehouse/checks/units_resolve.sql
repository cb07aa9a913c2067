-- One row per report row whose unit code names no unit on the last day of its period.
select
  null as commune_id, reports.measure_id, reports.period, reports.source_id,
  concat_ws(' · ', nullif(reports.sheet, ''), 'dòng ' || reports.row_number) as row_ref,
  'Mã đơn vị ' || coalesce(reports.unit_code, 'trống') || ' không có trong danh mục vào cuối kỳ' as message_vi,
  'Unit code ' || coalesce(reports.unit_code, 'empty') || ' is in no list on the last day of the period' as message_en
from staging.stg_commune__reports as reports
anti join core.units
  on units.level in ('commune', 'province') and units.code = reports.unit_code
  and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
