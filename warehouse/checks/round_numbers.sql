-- One row per commune whose counts are multiples of 5 or of 10 more often than chance allows.
-- Last digits of counts of this size are close to even, so 1 in 5 ends in 0 or 5 and 1 in 10 in 0; a number that stands in several years or measures counts once.
with
counts as (
  select distinct observations.unit_id, unnest([observations.numerator, observations.denominator])::bigint as figure
  from core.reported_observations as observations
  inner join seed.measure on measure.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.ratio_base is not null
),
units as (
  select unit_id, count(*) as figures, count(*) filter (figure % 5 = 0) as fives, count(*) filter (figure % 10 = 0) as tens
  from counts
  where figure >= getvariable('smallest_count')
  group by all
),
judged as (
  select *, binomial_tail(fives, figures, 1 / 5) as chance_of_fives, binomial_tail(tens, figures, 1 / 10) as chance_of_tens
  from units
  where figures >= getvariable('fewest')
)
select
  unit_id as commune_id, null as measure_id, null as period, null as source_id, null as row_ref,
  'Số báo cáo thường tròn chục hoặc tròn năm. Xin đơn vị cho biết đây là số đếm hay số ước lượng' as message_vi,
  'Figures are often multiples of 5 or 10. Please tell whether they are counted or estimated' as message_en,
  fives || ' trong ' || figures || ' số chia hết cho 5 (thường ' || round(figures / 5)::bigint || '), ' || tens || ' số chia hết cho 10 (thường ' || round(figures / 10)::bigint || ')' as numbers_vi,
  fives || ' of ' || figures || ' are multiples of 5 (usually ' || round(figures / 5)::bigint || '), ' || tens || ' of 10 (usually ' || round(figures / 10)::bigint || ')' as numbers_en
from judged
where least(chance_of_fives, chance_of_tens) < getvariable('chance') / 2
