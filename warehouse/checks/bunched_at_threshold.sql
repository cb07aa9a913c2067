-- One row per province, measure, year and threshold with far more communes just on the good side of the threshold than just short of it.
-- Where shares pass smoothly over the threshold, the two strips beside it hold numbers in the ratio r that the next strips outwards give, the cube root of theirs,
-- or at most the ratio one strip earlier where the density has its peak here (log-concave); the number on the good side is then binomial with r / (1 + r).
with
shares as (
  select units.province_id, observations.measure_id, observations.period, thresholds.threshold,
    if(measure.direction = 'down', thresholds.threshold - observations.value, observations.value - thresholds.threshold) as inside_by
  from core.reported_observations as observations
  inner join core.units on units.unit_id = observations.unit_id
  inner join seed.measure on measure.measure_id = observations.measure_id
  inner join (select distinct measure_id, threshold from seed.threshold) as thresholds on thresholds.measure_id = observations.measure_id
  where observations.is_latest and observations.level = 'commune' and measure.unit = 'percent' and not is_half_year(observations.period)
    and observations.denominator >= getvariable('smallest_denominator')
    -- Next to 0 and 100 % shares cannot lie beyond the strip.
    and thresholds.threshold between 2 * getvariable('strip') and 100 - 2 * getvariable('strip')
),
strips as (
  select province_id, measure_id, period, threshold,
    count(*) filter (inside_by >= -2 * getvariable('strip') and inside_by < -getvariable('strip')) as well_short,
    count(*) filter (inside_by >= -getvariable('strip') and inside_by < 0) as short,
    count(*) filter (inside_by >= 0 and inside_by < getvariable('strip')) as just,
    count(*) filter (inside_by >= getvariable('strip') and inside_by < 2 * getvariable('strip')) as beyond
  from shares
  group by all
),
expected as (
  select *, greatest(((beyond + 1) / (well_short + 1)) ** (1 / 3), (short + 1) / (well_short + 1)) as ratio from strips
)
select
  province_id as commune_id, measure_id, period, null as source_id, 'mốc ' || replace(threshold::varchar, '.', ',') || ' %' as row_ref,
  'Nhiều xã vừa đủ đạt mốc ' || replace(threshold::varchar, '.', ',') || ' %. Xin tỉnh cho biết cách các xã tính số này' as message_vi,
  'Many communes reach the threshold of ' || threshold || ' % by very little. Please tell how communes compute the figure' as message_en,
  just || ' xã vừa đạt, ' || short || ' xã vừa thiếu; nếu liền mạch thường khoảng ' || round((just + short) * ratio / (1 + ratio))::bigint || ' xã vừa đạt' as numbers_vi,
  just || ' communes just reach it, ' || short || ' just miss it; if smooth about ' || round((just + short) * ratio / (1 + ratio))::bigint || ' would reach it' as numbers_en
from expected
where just >= getvariable('fewest') and binomial_tail(just, short + just, ratio / (1 + ratio)) < getvariable('chance')
