-- One row per commune and year whose counts repeat those of the year before more often than chance allows.
-- Chance that one count repeats: 1 / (2 sqrt(pi v)) with v = n (1 - n/d), two draws of a normal count with variance v; equal pairs under several measures count once; the number of repeats is at most Poisson.
with
counts as (
  select observations.unit_id, observations.measure_id, observations.period::integer as year, observations.numerator, observations.denominator,
    observations.source_id, observations.sheet, observations.row_number
  from core.reported_observations as observations
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null and not is_half_year(observations.period)
    and observations.numerator * (1 - observations.numerator / nullif(observations.denominator, 0)) >= getvariable('least_variance')
),
compared as (
  select counts.*, counts.numerator = before.numerator and counts.denominator = before.denominator as is_repeated
  from counts
  inner join core.reported_observations as before
    on before.unit_id = counts.unit_id and before.measure_id = counts.measure_id and before.period = (counts.year - 1)::varchar and before.is_latest
),
pairs as (
  select unit_id, year, numerator, denominator, bool_and(is_repeated) as is_repeated
  from compared
  group by all
),
years as (
  select unit_id, year, count(*) as pairs, count(*) filter (is_repeated) as repeated,
    sum(1 / (2 * sqrt(pi() * numerator * (1 - numerator / denominator)))) as expected
  from pairs
  group by all
  having count(*) filter (is_repeated) >= getvariable('fewest')
),
asked as (
  from years where poisson_tail(repeated, expected) < getvariable('chance')
)
select
  asked.unit_id as commune_id, null as measure_id, asked.year::varchar as period,
  arg_min(compared.source_id, compared.measure_id) as source_id,
  arg_min(concat_ws(' · ', nullif(compared.sheet, ''), 'dòng ' || compared.row_number), compared.measure_id) as row_ref,
  string_agg(compared.measure_id, ',' order by compared.measure_id) as measure_ids,
  'Nhiều số của năm ' || asked.year || ' giống hệt năm trước. Xin đơn vị cho biết số năm nay đã được thu thập lại chưa' as message_vi,
  'Many figures of ' || asked.year || ' equal those of the year before. Please tell whether they were collected anew' as message_en,
  asked.repeated || ' trong ' || asked.pairs || ' cặp tử số, mẫu số lặp lại; ngẫu nhiên chỉ khoảng ' || replace(printf('%.1f', asked.expected), '.', ',') as numbers_vi,
  asked.repeated || ' of ' || asked.pairs || ' pairs repeat; by chance about ' || printf('%.1f', asked.expected) as numbers_en
from asked
inner join compared on compared.unit_id = asked.unit_id and compared.year = asked.year and compared.is_repeated
group by asked.unit_id, asked.year, asked.repeated, asked.pairs, asked.expected
