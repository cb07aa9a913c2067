-- One row per report row that another row of the same unit, measure, period and day stands beside.
with
placed as (
  select reports.*, count(*) over (partition by reports.unit_code, reports.measure_id, reports.disaggregation, reports.period, coalesce(reports.sent_on, sources.received_at::date)) as copies
  from staging.stg_commune__reports as reports
  inner join staging.stg_land__sources as sources on sources.source_id = reports.source_id
)
select
  null as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  'Mã ' || unit_code || ' có ' || copies || ' dòng cho cùng chỉ số, kỳ và ngày gửi; dòng nhận sau được dùng' as message_vi,
  'Code ' || unit_code || ' has ' || copies || ' rows for the same measure, period and day; the later received is used' as message_en
from placed
where copies > 1
union all by name
-- Within a year-set a row repeats no other, so files are compared unit by unit.
select
  null as commune_id, null as measure_id, files.period, files.source_id,
  'dòng ' || files.row_number as row_ref,
  'Mã ' || files.unit_code || ' có trong ' || files.copies || ' bộ số liệu cùng kỳ và ngày gửi; bộ nhận sau được dùng' as message_vi,
  'Code ' || files.unit_code || ' is in ' || files.copies || ' year-sets of the same period and day; the later received is used' as message_en
from (
  select *, count(*) over (partition by unit_code, period, sent_on) as copies
  from (select source_id, unit_code, period, sent_on, min(row_number) as row_number from staging.stg_year__sets group by all) as units_of_files
) as files
where files.copies > 1
