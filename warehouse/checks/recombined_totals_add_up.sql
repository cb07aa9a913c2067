-- One row per province of the time, measure and period whose counts change when they are put on the current map.
-- Units with an unknown share are left out on both sides: their counts are not put anywhere.
with
divided as (
  select distinct from_id from core.unit_succession where share is null
),
reported as (
  select units.province_id, observations.measure_id, observations.period, sum(observations.numerator) as numerator, sum(observations.denominator) as denominator
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  anti join divided on divided.from_id = observations.unit_id
  where observations.is_latest and observations.level = 'commune'
    and exists (from core.unit_succession as succession where succession.from_id = observations.unit_id)
  group by all
),
placed as (
  select units.province_id, parts.measure_id, parts.period, sum(parts.share * parts.numerator) as numerator, sum(parts.share * parts.denominator) as denominator
  from core.observation_parts as parts
  inner join core.units on units.unit_id = parts.part_unit_id
  anti join divided on divided.from_id = parts.part_unit_id
  group by all
),
current_sums as (
  select current.unit_id, current.measure_id, current.period, current.numerator, current.denominator,
    sum(parts.share * parts.numerator) as parts_numerator, sum(parts.share * parts.denominator) as parts_denominator
  from core.current_observations as current
  inner join core.observation_parts as parts
    on parts.current_id = current.unit_id and parts.measure_id = current.measure_id and parts.period = current.period
  where current.numerator is not null
  group by all
)
select
  null as commune_id, reported.measure_id, reported.period, null as source_id,
  reported.province_id as row_ref,
  'Tổng của tỉnh sau khi gộp khác tổng các xã đã báo cáo' as message_vi,
  'The total of the province after merging differs from the sum of the reports' as message_en
from reported
left join placed using (province_id, measure_id, period)
-- Counts are whole numbers below 2^53, so sums of them are exact; a typed share leaves a rounding error far below one child.
where abs(coalesce(reported.numerator, 0) - coalesce(placed.numerator, 0)) > 1e-6
  or abs(coalesce(reported.denominator, 0) - coalesce(placed.denominator, 0)) > 1e-6
union all by name
select
  current_sums.unit_id as commune_id, current_sums.measure_id, current_sums.period, null as source_id, null as row_ref,
  'Tổng của xã sau khi gộp khác tổng các phần' as message_vi,
  'The total of the unit after merging differs from the sum of its parts' as message_en
from current_sums
where abs(numerator - parts_numerator) > 1e-6 or (denominator is not null and abs(denominator - parts_denominator) > 1e-6)
