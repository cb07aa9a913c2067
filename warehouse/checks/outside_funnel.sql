-- One row per newest reported count outside the limits that chance and the ordinary differences between communes of its province leave; see engine.funnel_outlier.
select
  observations.unit_id as commune_id, observations.measure_id, observations.period, observations.source_id,
  concat_ws(' · ', nullif(observations.sheet, ''), 'dòng ' || observations.row_number) as row_ref,
  'Số báo cáo ' || if(outliers.numerator > outliers.nearest_limit, 'cao', 'thấp') || ' hơn hẳn mức thường gặp của các xã cùng tỉnh. Xin đơn vị xem lại số này, hoặc cho biết điều gì đã khác' as message_vi,
  'The count is far ' || if(outliers.numerator > outliers.nearest_limit, 'above', 'below') || ' what is ordinary in the province. Please look at it again, or tell what was different' as message_en,
  'báo cáo ' || outliers.numerator::bigint || ' trên ' || outliers.denominator::bigint || ', giới hạn ' || outliers.nearest_limit::bigint
    || '; mức chung ' || replace(printf('%.1f', 100 * outliers.expected_share), '.', ',') || ' % của ' || outliers.units || ' đơn vị; khả năng ngẫu nhiên 1 trên ' || round(1 / outliers.probability)::hugeint as numbers_vi,
  'reported ' || outliers.numerator::bigint || ' of ' || outliers.denominator::bigint || ', limit ' || outliers.nearest_limit::bigint
    || '; expected ' || printf('%.1f', 100 * outliers.expected_share) || ' % of ' || outliers.units || ' units; chance 1 in ' || round(1 / outliers.probability)::hugeint as numbers_en,
  outliers.nearest_limit - outliers.numerator as to_limit
from engine.funnel_outlier as outliers
inner join core.reported_observations as observations using (unit_id, measure_id, period)
where observations.is_latest
