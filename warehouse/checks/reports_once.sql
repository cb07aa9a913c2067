-- One row per report row that another row of the same unit, measure, period and day stands beside.
with
placed as (
  select reports.*, count(*) over (partition by reports.unit_code, reports.measure_id, reports.period, coalesce(reports.sent_on, sources.received_at::date)) as copies
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
