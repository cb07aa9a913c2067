-- One row for a build of a past day that counts reports by the day their sender put on them, though they came later.
with
late as (
  select source_id, file_name, received_at
  from staging.stg_land__sources as sources
  semi join core.reported_observations as observations on observations.source_id = sources.source_id
  where (received_at + interval 7 hours)::date > as_of()
)
select
  null as commune_id, null as measure_id, null as period, null as source_id,
  strftime(as_of(), '%Y-%m-%d') as row_ref,
  count(*) || ' tệp ghi ngày gửi không sau ngày này nhưng đến sau đó, ví dụ ' || min(file_name) || ': người dùng ngày ấy chưa thấy các số này ở đây' as message_vi,
  count(*) || ' files are dated by this day and came after it, for example ' || min(file_name) || ': nobody saw these figures here on that day' as message_en
from late
having count(*) > 0
