-- One row per published number on the old map, or of a change, that a hidden cell has a part in.
with
hidden as (
  select cells.unit_id, cells.measure_id, cells.period from core.suppressed_cells as cells
),
published as (
  select observations.commune_id as shown_id, links.current_id as unit_id, observations.measure_id, observations.period, observations.source_id
  from marts.old_map_observation as observations
  inner join core.int_contributors_find as links on links.old_id = observations.commune_id
  where coalesce(observations.numerator, observations.denominator, observations.value, observations.value_lo, observations.value_hi) is not null
  union all by name
  select changes.unit_id as shown_id, ends.unit_id, changes.measure_id, ends.period, changes.source_id
  from marts.change_decomposition as changes
  cross join lateral (values (changes.namesake_id, changes.from_period), (changes.unit_id, changes.from_period), (changes.unit_id, changes.to_period)) as ends(unit_id, period)
  where coalesce(changes.namesake_before, changes.territory_before, changes.territory_after, changes.change, changes.real_change, changes.redrawn_change) is not null
)
select distinct
  published.shown_id as commune_id, published.measure_id, published.period, published.source_id, null as row_ref,
  'Số liệu suy từ một ô số nhỏ đã che được công bố' as message_vi,
  'A number derived from a hidden small cell is published' as message_en
from published
semi join hidden using (unit_id, measure_id, period)
