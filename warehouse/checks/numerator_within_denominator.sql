-- One row per newest reported percentage with more in the numerator than in the denominator. Figures are left out: the measure may be sensitive.
select
  observations.unit_id as commune_id, observations.measure_id, observations.period, observations.source_id,
  concat_ws(' · ', nullif(observations.sheet, ''), 'dòng ' || observations.row_number) as row_ref,
  'Tử số lớn hơn mẫu số' as message_vi,
  'The numerator is above the denominator' as message_en
from core.reported_observations as observations
inner join seed.measure on measure.measure_id = observations.measure_id
where observations.is_latest and measure.unit = 'percent' and observations.numerator > observations.denominator
