-- One row per cell of a sensitive measure that must not leave the trusted side.
-- Key: unit_id, measure_id, period.  Reads: core.reported_observations, core.observation_parts, core.current_observations, core.province_observations, core.units, seed.measure.
-- primary: fewer than small_cell_threshold() children, 0 and "unknown" included, or a half-year. complementary: would give a primary cell back by subtraction.
-- In each group whose total is shown the hidden cells are at least two and hold at least the threshold together; otherwise the next smallest is hidden too.
with
sensitive as (
  select measure_id from seed.measure
  where is_sensitive and (ratio_base is not null or unit in ('count', 'percent_change_per_year'))
),
-- Every vintage counts: an earlier figure that was small stays hidden after a correction.
leaves as (
  select unit_id, measure_id, period, min(coalesce(numerator, 0)) as n
  from core.reported_observations
  semi join sensitive using (measure_id)
  group by all
),
links as (
  select current_id, measure_id, period, part_unit_id as unit_id, share
  from core.observation_parts
  semi join sensitive using (measure_id)
  where coalesce(share, 1) > 0
),
-- A unit of the current map is a sum that readers can take apart only where its own count is shown and all its parts are whole.
sums as (
  select current.unit_id as current_id, current.measure_id, current.period, current.numerator as n
  from core.current_observations as current
  semi join sensitive using (measure_id)
  anti join (from links where share is distinct from 1) as open_links
    on open_links.current_id = current.unit_id and open_links.measure_id = current.measure_id and open_links.period = current.period
  where current.numerator is not null
),
components_of_leaves as (
  select
    leaves.unit_id, leaves.measure_id, leaves.period, leaves.n,
    coalesce(min(sums.current_id), leaves.unit_id) as component_id,
    min(links.current_id) as some_current_id
  from leaves
  left join links on links.unit_id = leaves.unit_id and links.measure_id = leaves.measure_id and links.period = leaves.period
  left join sums on sums.current_id = links.current_id and sums.measure_id = leaves.measure_id and sums.period = leaves.period
  group by leaves.unit_id, leaves.measure_id, leaves.period, leaves.n
),
components as (
  select
    components_of_leaves.measure_id, components_of_leaves.period, components_of_leaves.component_id,
    any_value(coalesce(units.province_id, components_of_leaves.component_id)) as province_id,
    sum(components_of_leaves.n) as n,
    is_half_year(components_of_leaves.period) as is_half_year
  from components_of_leaves
  left join core.units on units.unit_id = components_of_leaves.some_current_id
  group by components_of_leaves.measure_id, components_of_leaves.period, components_of_leaves.component_id
),
ranked_components as (
  select *,
    n < small_cell_threshold() or is_half_year as is_small,
    bool_or(n < small_cell_threshold() or is_half_year) over (partition by province_id, measure_id, period) as has_small,
    row_number() over in_order as place,
    coalesce(sum(n) over (in_order rows between unbounded preceding and 1 preceding), 0) as n_before
  from components
  window in_order as (partition by province_id, measure_id, period order by n, component_id)
),
hidden_components as (
  select component_id, measure_id, period, is_small
  from ranked_components
  where is_small or (has_small and (place <= 2 or n_before < small_cell_threshold()))
),
ranked_leaves as (
  select *,
    n < small_cell_threshold() as is_small,
    bool_or(n < small_cell_threshold()) over (partition by component_id, measure_id, period) as has_small,
    row_number() over in_order as place,
    coalesce(sum(n) over (in_order rows between unbounded preceding and 1 preceding), 0) as n_before
  from components_of_leaves
  window in_order as (partition by component_id, measure_id, period order by n, unit_id)
),
hidden_leaves as (
  select ranked_leaves.unit_id, ranked_leaves.measure_id, ranked_leaves.period, ranked_leaves.is_small
  from ranked_leaves
  left join hidden_components using (component_id, measure_id, period)
  -- A hidden sum hides all its parts, so that parts never tell more than their sum.
  where hidden_components.component_id is not null
    or ranked_leaves.is_small
    or (ranked_leaves.has_small and (ranked_leaves.place <= 2 or ranked_leaves.n_before < small_cell_threshold()))
),
-- Intervals and partial sums of the current map speak of the parts they are made of.
hidden_mixtures as (
  select distinct links.current_id as unit_id, links.measure_id, links.period, true as is_small
  from links
  semi join hidden_leaves using (unit_id, measure_id, period)
  anti join sums using (current_id, measure_id, period)
),
hidden_provinces as (
  select province_id as unit_id, measure_id, period, true as is_small
  from core.province_observations
  semi join sensitive using (measure_id)
  where coalesce(numerator, 0) < small_cell_threshold() or is_half_year(period)
),
hidden_counts as (
  select component_id as unit_id, measure_id, period, is_small from hidden_components
  union all by name from hidden_leaves
  union all by name from hidden_mixtures
  union all by name from hidden_provinces
),
-- A yearly change with the count of its year gives the count of the year before back, so it is hidden with it.
yearly_changes as (
  select cells.unit_id, cells.measure_id, cells.period, false as is_small
  from (select unit_id, measure_id, period from leaves union select current_id, measure_id, period from links union select province_id, measure_id, period from core.province_observations) as cells
  semi join (from seed.measure where unit = 'percent_change_per_year' and is_sensitive) as change_measures on change_measures.measure_id = cells.measure_id
  semi join hidden_counts as before
    on before.unit_id = cells.unit_id and before.measure_id = cells.measure_id
    and try_cast(before.period as integer) = try_cast(cells.period as integer) - 1
),
hidden as (
  from hidden_counts
  union all by name from yearly_changes
)
select unit_id, measure_id, period, if(bool_or(is_small), 'primary', 'complementary') as reason
from hidden
group by all
