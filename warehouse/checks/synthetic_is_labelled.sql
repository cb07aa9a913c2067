-- One row per published figure from a simulated file that is not marked as simulated.
with
simulated as (
  select source_id from staging.stg_land__sources where is_synthetic
),
published as (
  select commune_id, measure_id, period, is_synthetic, source_id from marts.observation
  union all by name
  select province_id as commune_id, measure_id, period, is_synthetic, source_id from marts.province_observation
)
select distinct
  published.commune_id, published.measure_id, published.period, published.source_id, null as row_ref,
  'Số liệu mô phỏng không có nhãn' as message_vi,
  'A simulated figure lacks its label' as message_en
from published
inner join simulated on contains(published.source_id, simulated.source_id)
where not published.is_synthetic
