-- One row per commune and year whose counts repeat those of the year before more often than chance allows.
-- Chance that one count repeats: 1 / (2 sqrt(pi v)) with v = n (1 - n/d), two draws of a normal count with variance v; equal pairs under several measures count once; the number of repeats is at most Poisson.
with
yearly as (
  select observations.*,
    lag(observations.numerator) over in_years as previous_numerator,
    lag(observations.denominator) over in_years as previous_denominator,
    lag(observations.period) over in_years as previous_period,
    observations.numerator * (1 - observations.numerator / nullif(observations.denominator, 0)) as variance
  from core.reported_observations as observations
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null and not is_half_year(observations.period)
  window in_years as (partition by observations.unit_id, observations.measure_id order by observations.period)
),
pairs as (
  select unit_id, period, numerator, denominator,
    bool_and(numerator = previous_numerator and denominator = previous_denominator) as is_repeated,
    any_value(1 / (2 * sqrt(pi() * variance))) as chance,
    string_agg(distinct measure_id, ',' order by measure_id) as measure_ids,
    min(source_id) as source_id,
    arg_min(concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number), row_number) as row_ref
  from yearly
  where previous_period::integer = period::integer - 1 and variance >= getvariable('least_variance')
  group by unit_id, period, numerator, denominator
),
years as (
  select unit_id, period, count(*) as pairs, count(*) filter (is_repeated) as repeated, sum(chance) as expected,
    string_agg(measure_ids, ',' order by measure_ids) filter (is_repeated) as measure_ids,
    min(source_id) filter (is_repeated) as source_id, arg_min(row_ref, measure_ids) filter (is_repeated) as row_ref
  from pairs
  group by all
)
select
  unit_id as commune_id, null as measure_id, period, source_id, row_ref, measure_ids,
  'Nhiều số của năm ' || period || ' giống hệt năm trước. Xin đơn vị cho biết số năm nay đã được thu thập lại chưa' as message_vi,
  'Many figures of ' || period || ' equal those of the year before. Please tell whether they were collected anew' as message_en,
  repeated || ' trong ' || pairs || ' cặp tử số, mẫu số lặp lại; ngẫu nhiên chỉ khoảng ' || replace(printf('%.1f', expected), '.', ',') as numbers_vi,
  repeated || ' of ' || pairs || ' pairs repeat; by chance about ' || printf('%.1f', expected) as numbers_en
from years
where repeated >= getvariable('fewest') and poisson_tail(repeated, expected) < getvariable('chance')
