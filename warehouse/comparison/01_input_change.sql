-- One row per unit, measure and period whose published observation differs between two publications.
-- Key: commune_id, measure_id, period.  Reads: before_observation, after_observation.
-- Files are compared as well as figures: of a suppressed cell a new file is all that is published of a change.
create or replace temp macro cells_of(observations) as table
  select
    commune_id, measure_id, period,
    sum(hash(vintage, numerator, denominator, value, value_lo, value_hi, quality, source_id)) as content,
    string_agg(source_id, ',') as source_id
  from query_table(observations)
  where is_current_map and is_latest
  group by all;

create or replace temp table input_change as
with
before_cells as (
  from cells_of('before_observation')
),
after_cells as (
  from cells_of('after_observation')
)
select
  coalesce(after_cells.commune_id, before_cells.commune_id) as commune_id,
  coalesce(after_cells.measure_id, before_cells.measure_id) as measure_id,
  coalesce(after_cells.period, before_cells.period) as period,
  list_filter(
    list_distinct(string_split(coalesce(after_cells.source_id, ''), ',')),
    lambda source: source <> '' and not list_contains(string_split(coalesce(before_cells.source_id, ''), ','), source)
  ) as new_sources
from before_cells
full join after_cells
  on after_cells.commune_id = before_cells.commune_id and after_cells.measure_id = before_cells.measure_id and after_cells.period = before_cells.period
where before_cells.content is distinct from after_cells.content;
