-- One row per report row whose measure is not known.
select
  null as commune_id, reports.measure_id, reports.period, reports.source_id,
  concat_ws(' · ', nullif(reports.sheet, ''), 'dòng ' || reports.row_number) as row_ref,
  'Chỉ số không có trong danh mục chỉ số' as message_vi,
  'The measure is not in the list of measures' as message_en
from (
  select source_id, sheet, row_number, period, measure_id from staging.stg_commune__reports
  union all
  select source_id, null, min(row_number), period, measure_id from staging.stg_year__sets group by source_id, period, measure_id
) as reports
anti join seed.measure on measure.measure_id = reports.measure_id
