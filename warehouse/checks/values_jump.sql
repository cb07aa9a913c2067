-- One row per newest reported rate that is the stated ratio times the one of the year before, or less than its inverse, where counts are large enough to mean it.
with
yearly as (
  select observations.*, measure.is_sensitive,
    lag(observations.value) over in_years as previous_value,
    lag(observations.numerator) over in_years as previous_numerator,
    lag(observations.period) over in_years as previous_period
  from core.reported_observations as observations
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and measure.ratio_base is not null and not is_half_year(observations.period)
  window in_years as (partition by observations.unit_id, observations.measure_id order by observations.period)
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  'Giá trị thay đổi quá ' || getvariable('ratio')::bigint || ' lần so với năm trước' as message_vi,
  'The value changed more than ' || getvariable('ratio')::bigint || ' times against the year before' as message_en
from yearly
where previous_period::integer = period::integer - 1
  and greatest(numerator, previous_numerator) >= getvariable('smallest_count')
  and (value > getvariable('ratio') * previous_value or value * getvariable('ratio') < previous_value)
