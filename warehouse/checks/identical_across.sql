-- One row per commune whose numerator and denominator are those of other communes of its district or province, more of them than chance allows.
-- Chance that two communes agree: denominators 1 / (2 sqrt(pi) s) with s their spread in the province (at least Poisson), or the share of pairs in the province that do agree
-- where that is larger, as in surveys of one size; numerators 1 / (2 sqrt(pi v)) with v = d p (1 - p).
-- Expected groups of k equal communes among m: (m choose k) times that chance to the power k - 1.
with
reports as (
  select observations.unit_id, observations.measure_id, observations.period, observations.numerator, observations.denominator,
    units.province_code, coalesce(units.district_code, units.province_code) as area_code
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null and observations.numerator is not null
    and observations.denominator >= getvariable('smallest_denominator')
),
clusters as (
  select province_code, area_code, measure_id, period, numerator, denominator, count(*) as equals
  from reports
  group by all
  having count(*) >= getvariable('fewest')
),
members_by_area as (
  select area_code, measure_id, period, count(*) as members
  from reports
  semi join clusters using (area_code, measure_id, period)
  group by all
),
reports_by_denominator as (
  select province_code, measure_id, period, denominator, count(*) as reporters, sum(numerator) as numerators
  from reports
  semi join clusters using (province_code, measure_id, period)
  group by all
),
provinces as (
  select province_code, measure_id, period,
    sum(numerators) / sum(denominator * reporters) as share,
    sum(reporters * (reporters - 1)) / nullif(sum(reporters) * (sum(reporters) - 1), 0) as same_denominator,
    sum(denominator * reporters) / sum(reporters) as mean,
    sum(denominator ** 2 * reporters) / sum(reporters) as mean_of_squares
  from reports_by_denominator
  group by all
),
judged as (
  select clusters.*, members_by_area.members,
    choose(members_by_area.members, clusters.equals) * (
      greatest(1 / (2 * sqrt(pi() * greatest(mean_of_squares - mean ** 2, mean))), same_denominator)
      * least(1, 1 / (2 * sqrt(pi() * greatest(denominator * share * (1 - share), 0.01))))) ** (clusters.equals - 1) as expected
  from clusters
  inner join provinces using (province_code, measure_id, period)
  inner join members_by_area using (area_code, measure_id, period)
)
select
  observations.unit_id as commune_id, observations.measure_id, observations.period, observations.source_id,
  concat_ws(' · ', nullif(observations.sheet, ''), 'dòng ' || observations.row_number) as row_ref,
  equals || ' xã trong cùng ' || if(area_code = judged.province_code, 'tỉnh', 'huyện') || ' báo cáo cùng một tử số và mẫu số. Xin đơn vị xác nhận đây là số của riêng xã mình' as message_vi,
  equals || ' communes of the same ' || if(area_code = judged.province_code, 'province', 'district') || ' report the same numerator and denominator. Please confirm that the figure is the own one of the commune' as message_en,
  judged.numerator::bigint || ' trên ' || judged.denominator::bigint || '; ' || equals || ' trong ' || members || ' xã; ngẫu nhiên khoảng ' || replace(printf('%.2g', expected), '.', ',') || ' nhóm' as numbers_vi,
  judged.numerator::bigint || ' of ' || judged.denominator::bigint || '; ' || equals || ' of ' || members || ' communes; by chance about ' || printf('%.2g', expected) || ' groups' as numbers_en
from judged
inner join core.reported_observations as observations
  on observations.measure_id = judged.measure_id and observations.period = judged.period
  and observations.numerator = judged.numerator and observations.denominator = judged.denominator and observations.is_latest
inner join core.units on units.unit_id = observations.unit_id and coalesce(units.district_code, units.province_code) = judged.area_code and units.level = 'commune'
where expected < getvariable('expected_groups')
