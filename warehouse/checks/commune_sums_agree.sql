-- One row per report of a district or province that differs from the sum of its communes, where all of them reported.
with
observations as (
  select
    observations.*, units.level || ':' || units.code as area,
    -- A commune is a member of its province and, until districts ended, of its district.
    case units.level
      when 'commune' then ['province:' || units.province_code, 'district:' || units.district_code]
    end as member_of
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  where observations.is_latest
),
communes as (
  select area, measure_id, period, count(*) as reporters, sum(numerator) as numerator, sum(denominator) as denominator
  from (select * exclude (area), unnest(member_of) as area from observations where member_of is not null)
  group by all
),
members as (
  select unnest(['province:' || province_code, 'district:' || district_code]) as area, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to
  from core.units where level = 'commune'
),
expected as (
  select areas.area, areas.period, count(*) as members
  from (select distinct area, period from observations where level in ('district', 'province')) as areas
  inner join members on members.area = areas.area and period_last_day(areas.period) between members.valid_from and members.valid_to
  group by all
),
compared as (
  select areas.*, communes.numerator as sum_of_numerators, communes.denominator as sum_of_denominators
  from observations as areas
  inner join expected on expected.area = areas.area and expected.period = areas.period
  inner join communes
    on communes.area = areas.area and communes.measure_id = areas.measure_id and communes.period = areas.period
    and communes.reporters = expected.members
  where areas.level in ('district', 'province')
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  'Số của ' || if(level = 'district', 'huyện', 'tỉnh') || ' khác tổng số các xã đã báo cáo. Xin ' || if(level = 'district', 'huyện', 'tỉnh') || ' cho biết số nào đúng' as message_vi,
  'The figure of the ' || level || ' differs from the sum of its communes. Please tell which one is right' as message_en,
  concat_ws('; ', 'tử số ' || numerator::bigint || ', tổng các xã ' || sum_of_numerators::bigint, 'mẫu số ' || denominator::bigint || ', tổng các xã ' || sum_of_denominators::bigint) as numbers_vi,
  concat_ws('; ', 'numerator ' || numerator::bigint || ', sum ' || sum_of_numerators::bigint, 'denominator ' || denominator::bigint || ', sum ' || sum_of_denominators::bigint) as numbers_en
from compared
where abs(numerator - sum_of_numerators) > greatest(getvariable('absolute'), getvariable('relative') * numerator)
  or abs(denominator - sum_of_denominators) > greatest(getvariable('absolute'), getvariable('relative') * denominator)
