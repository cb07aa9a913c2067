-- One row per newest reported percentage outside 0 to 100. The figure itself is left out: the measure may be sensitive.
select
  observations.unit_id as commune_id, observations.measure_id, observations.period, observations.source_id,
  concat_ws(' · ', nullif(observations.sheet, ''), 'dòng ' || observations.row_number) as row_ref,
  'Tỷ lệ phần trăm nằm ngoài khoảng 0 đến 100' as message_vi,
  'A percentage lies outside 0 to 100' as message_en
from core.reported_observations as observations
inner join seed.measure on measure.measure_id = observations.measure_id
where observations.is_latest and measure.unit = 'percent' and observations.value not between 0 and 100
