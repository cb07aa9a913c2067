-- One row per row of forecast_change with the causes found: each flag is true where that side of the inputs differs.
-- Key: commune_id, measure_id, scope_kind, scope_code, year, subject.  Reads: forecast_change, input_change, unit_change, rule_change.
-- Forecasts of a measure learn from all units that report it: where the unit's own series stays, new figures of others are its data.
create or replace temp table forecast_cause as
with
own_inputs as (
  select commune_id, measure_id, list_sort(list_distinct(flatten(list(new_sources)))) as new_sources from input_change group by all
),
pool_inputs as (
  select distinct measure_id from input_change
),
measure_rules as (
  select id as measure_id from rule_change where scope = 'measure'
)
select
  changes.*,
  own_inputs.commune_id is not null or pool_inputs.measure_id is not null as by_data,
  changes.commune_id in (select commune_id from unit_change) as by_boundary,
  measure_rules.measure_id is not null as by_rule,
  if(own_inputs.commune_id is null and pool_inputs.measure_id is not null, 'peers', 'own') as inputs_of,
  own_inputs.new_sources
from forecast_change as changes
left join own_inputs on own_inputs.commune_id = changes.commune_id and own_inputs.measure_id = changes.measure_id
left join pool_inputs on pool_inputs.measure_id = changes.measure_id
left join measure_rules on measure_rules.measure_id = changes.measure_id;
