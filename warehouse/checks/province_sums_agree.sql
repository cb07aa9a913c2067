-- One row per province report that differs from the sum of its communes, where all of them reported.
with
communes as (
  select units.province_code, observations.measure_id, observations.period,
    count(*) as reporters, sum(observations.numerator) as numerator, sum(observations.denominator) as denominator
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  where observations.is_latest and observations.level = 'commune'
  group by all
),
provinces as (
  select observations.*, units.code as province_code,
    (select count(*) from core.units as members
      where members.level = 'commune' and members.province_code = units.code
        and period_last_day(observations.period) between members.valid_from and coalesce(members.valid_to, date '9999-12-31')) as members
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  where observations.is_latest and observations.level = 'province'
),
compared as (
  select provinces.unit_id, provinces.measure_id, provinces.period, provinces.source_id, provinces.sheet, provinces.row_number,
    provinces.numerator, provinces.denominator, communes.numerator as sum_of_numerators, communes.denominator as sum_of_denominators
  from provinces
  inner join communes
    on communes.province_code = provinces.province_code and communes.measure_id = provinces.measure_id and communes.period = provinces.period
    and communes.reporters = provinces.members
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  'Số của tỉnh khác tổng số các xã đã báo cáo. Xin tỉnh cho biết số nào đúng' as message_vi,
  'The figure of the province differs from the sum of its communes. Please tell which one is right' as message_en,
  concat_ws('; ', 'tử số ' || numerator::bigint || ', tổng các xã ' || sum_of_numerators::bigint, 'mẫu số ' || denominator::bigint || ', tổng các xã ' || sum_of_denominators::bigint) as numbers_vi,
  concat_ws('; ', 'numerator ' || numerator::bigint || ', sum ' || sum_of_numerators::bigint, 'denominator ' || denominator::bigint || ', sum ' || sum_of_denominators::bigint) as numbers_en
from compared
where abs(numerator - sum_of_numerators) > greatest(getvariable('absolute'), getvariable('relative') * numerator)
  or abs(denominator - sum_of_denominators) > greatest(getvariable('absolute'), getvariable('relative') * denominator)
