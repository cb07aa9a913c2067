-- One row per newest reported number of children that changed more than both limits against the year before.
-- Denominators that count events (children in a disaster, cases) move freely: only those that seed.measure_relation ties to another denominator are cohorts.
with
cohorts as (
  select left_measure as measure_id from seed.measure_relation where left_part = 'denominator' and right_part = 'denominator'
  union
  select right_measure from seed.measure_relation where left_part = 'denominator' and right_part = 'denominator'
),
yearly as (
  select observations.*,
    lag(observations.denominator) over in_years as previous_denominator,
    lag(observations.period) over in_years as previous_period
  from core.reported_observations as observations
  semi join cohorts on cohorts.measure_id = observations.measure_id
  where observations.is_latest and not is_half_year(observations.period)
  window in_years as (partition by observations.unit_id, observations.measure_id order by observations.period)
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  'Mẫu số thay đổi nhiều so với năm trước. Xin đơn vị cho biết lý do, ví dụ chuyển đến, chuyển đi hoặc đổi cách đếm' as message_vi,
  'The denominator changed much against the year before. Please tell why, for example people moved or were counted otherwise' as message_en,
  previous_denominator::bigint || ' → ' || denominator::bigint as numbers_vi,
  previous_denominator::bigint || ' → ' || denominator::bigint as numbers_en
from yearly
where previous_period::integer = period::integer - 1
  and abs(denominator - previous_denominator) > getvariable('absolute')
  and abs(denominator - previous_denominator) > getvariable('relative') * previous_denominator
