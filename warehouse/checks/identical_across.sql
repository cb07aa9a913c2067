-- One row per commune whose numerator and denominator are those of other communes of its district or province, more of them than chance allows.
-- Chance that two communes agree: denominators 1 / (2 sqrt(pi) s) with s their spread in the province (at least Poisson), or the share of pairs in the province that do agree
-- where that is larger, as in surveys of one size; numerators 1 / (2 sqrt(pi v)) with v = d p (1 - p).
-- Expected groups of k equal communes among m: (m choose k) times that chance to the power k - 1.
with
reports as (
  select observations.*, units.province_code, coalesce(units.district_code, units.province_code) as area_code,
    sum(observations.numerator) over of_province / nullif(sum(observations.denominator) over of_province, 0) as share,
    count(*) over of_province as reporters,
    count(*) over (partition by units.province_code, observations.measure_id, observations.period, observations.denominator) as same_denominator,
    greatest(stddev_samp(observations.denominator) over of_province, sqrt(avg(observations.denominator) over of_province)) as spread
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null and observations.denominator is not null and observations.numerator is not null
  window of_province as (partition by units.province_code, observations.measure_id, observations.period)
),
counted as (
  select *,
    count(*) over (partition by area_code, measure_id, period) as members,
    count(*) over (partition by area_code, measure_id, period, numerator, denominator) as equals,
    greatest(
      least(1, 1 / (2 * sqrt(pi()) * spread)),
      sum(same_denominator - 1) over (partition by province_code, measure_id, period) / nullif(reporters * (reporters - 1), 0))
      * least(1, 1 / (2 * sqrt(pi() * greatest(denominator * share * (1 - share), 0.01)))) as chance
  from reports
  where denominator >= getvariable('smallest_denominator')
),
judged as (
  select *, choose(members, equals) * chance ** (equals - 1) as expected
  from counted
  where equals >= getvariable('fewest')
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  equals || ' xã trong cùng ' || if(area_code = province_code, 'tỉnh', 'huyện') || ' báo cáo cùng một tử số và mẫu số. Xin đơn vị xác nhận đây là số của riêng xã mình' as message_vi,
  equals || ' communes of the same ' || if(area_code = province_code, 'province', 'district') || ' report the same numerator and denominator. Please confirm that the figure is the own one of the commune' as message_en,
  numerator::bigint || ' trên ' || denominator::bigint || '; ' || equals || ' trong ' || members || ' xã; ngẫu nhiên khoảng ' || replace(printf('%.2g', expected), '.', ',') || ' nhóm' as numbers_vi,
  numerator::bigint || ' of ' || denominator::bigint || '; ' || equals || ' of ' || members || ' communes; by chance about ' || printf('%.2g', expected) || ' groups' as numbers_en
from judged
where expected < getvariable('expected_groups')
