-- One row per nation or province, measure and period whose published counts differ between the two maps, or from what was reported. To the last unit: shares of a count add up to it but for the last digits of a double.
with
disagreeing as (
  select scope_kind, scope_id, measure_id, period from marts.map_total where not agrees
),
-- The published rows themselves, for measures of which nothing is hidden.
open_totals as (
  select totals.measure_id, totals.period, totals.current_placed_numerator, totals.old_placed_numerator
  from marts.map_total as totals
  where totals.scope_kind = 'nation' and totals.reported_numerator is not null
),
published as (
  -- Before the reform the old map is the current one, and a unit stands on both.
  select observations.measure_id, observations.period, observations.numerator,
    observations.is_current_map as is_current, communes.valid_from_basis = 'window_start' as is_old
  from marts.observation as observations
  inner join marts.commune as communes using (commune_id)
  where observations.is_latest
  union all by name
  select measure_id, period, numerator, false as is_current, true as is_old from marts.old_map_observation
),
published_sums as (
  select measure_id, period, coalesce(sum(numerator) filter (is_current), 0) as current_sum, coalesce(sum(numerator) filter (is_old), 0) as old_sum
  from published
  group by all
),
offences as (
  from disagreeing
  union all by name
  select 'nation' as scope_kind, 'VN' as scope_id, open_totals.measure_id, open_totals.period
  from open_totals
  left join published_sums using (measure_id, period)
  where not coalesce(is_same_total(published_sums.current_sum, open_totals.current_placed_numerator) and is_same_total(published_sums.old_sum, open_totals.old_placed_numerator), false)
)
select distinct
  null as commune_id, measure_id, period, null as source_id,
  scope_id as row_ref,
  'Tổng trên địa giới cũ, trên địa giới hiện hành và tổng đã báo cáo không bằng nhau' as message_vi,
  'The totals on the old map, on the current map and as reported differ' as message_en
from offences
