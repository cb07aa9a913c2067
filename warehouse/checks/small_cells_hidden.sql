-- One row per published cell of a sensitive measure that is small or was to be hidden.
with
published as (
  select commune_id, measure_id, period, coalesce(numerator, denominator, value, value_lo, value_hi) as any_number, numerator, source_id from marts.observation
  union all by name
  select part_id as commune_id, measure_id, period, coalesce(numerator, denominator, value) as any_number, numerator, source_id from marts.observation_part
  union all by name
  select province_id as commune_id, measure_id, period, coalesce(numerator, denominator, value) as any_number, numerator, source_id from marts.province_observation
)
select
  published.commune_id, published.measure_id, published.period, published.source_id, null as row_ref,
  'Ô số liệu nhỏ của chỉ số nhạy cảm chưa được che' as message_vi,
  'A small cell of a sensitive measure is not hidden' as message_en
from published
inner join seed.measure on measure.measure_id = published.measure_id
left join core.suppressed_cells as hidden
  on hidden.unit_id = published.commune_id and hidden.measure_id = published.measure_id and hidden.period = published.period
where measure.is_sensitive and published.any_number is not null
  and (hidden.unit_id is not null or (published.numerator < small_cell_threshold() and measure.unit <> 'yes_no'))
