-- One row per report row whose measure is not known.
select
  null as commune_id, reports.measure_id, reports.period, reports.source_id,
  concat_ws(' · ', nullif(reports.sheet, ''), 'dòng ' || reports.row_number) as row_ref,
  'Chỉ số không có trong danh mục chỉ số' as message_vi,
  'The measure is not in the list of measures' as message_en
from staging.stg_commune__reports as reports
anti join seed.measure on measure.measure_id = reports.measure_id
