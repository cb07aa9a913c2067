-- One row per row of rating_change with the causes found: each flag is true where that side of the inputs differs.
-- Key: commune_id, round_id, rule_set_id, subject.  Reads: rating_change, input_change, unit_change, rule_change, before_criterion_score, after_criterion_score.
-- Ranks and bands compare units of one province: where the unit's own points stay, the causes are those of the others' points.
create or replace temp table rating_cause as
with
measures_used as (
  select distinct commune_id, round_id, rule_set_id, measure_id from after_criterion_score where measure_id is not null
  union
  select distinct commune_id, round_id, rule_set_id, measure_id from before_criterion_score where measure_id is not null
),
-- A year of monitoring reads figures of that year and earlier ones.
inputs as (
  select used.commune_id, used.round_id, used.rule_set_id, list_sort(list_distinct(flatten(list(input.new_sources)))) as new_sources
  from measures_used as used
  inner join input_change as input
    on input.commune_id = used.commune_id and input.measure_id = used.measure_id and left(input.period, 4) <= used.round_id
  group by all
),
own as (
  select
    changes.*,
    inputs.commune_id is not null as by_data,
    changes.commune_id in (select commune_id from unit_change) as by_boundary,
    changes.rule_set_id in (select id from rule_change where scope = 'rule_set') as by_rule,
    inputs.new_sources
  from rating_change as changes
  left join inputs on inputs.commune_id = changes.commune_id and inputs.round_id = changes.round_id and inputs.rule_set_id = changes.rule_set_id
),
points as (
  select
    commune_id, province_code, round_id, rule_set_id,
    bool_or(by_data) as by_data, bool_or(by_boundary) as by_boundary, bool_or(by_rule) as by_rule
  from own
  where subject = 'total' or (subject = 'verdict' and (before is null or after is null))
  group by all
),
peers as (
  select province_code, round_id, rule_set_id, bool_or(by_data) as by_data, bool_or(by_boundary) as by_boundary, bool_or(by_rule) as by_rule
  from points
  group by all
),
matched as (
  select
    own.*,
    own.subject in ('rank', 'rank_band') and points.commune_id is null and peers.province_code is not null as is_by_peers,
    peers.by_data as peers_by_data, peers.by_boundary as peers_by_boundary, peers.by_rule as peers_by_rule
  from own
  left join points on points.commune_id = own.commune_id and points.round_id = own.round_id and points.rule_set_id = own.rule_set_id
  left join peers on peers.province_code = own.province_code and peers.round_id = own.round_id and peers.rule_set_id = own.rule_set_id
)
select
  commune_id, province_code, round_id, rule_set_id, subject, before, after,
  if(is_by_peers, peers_by_data, by_data) as by_data,
  if(is_by_peers, peers_by_boundary, by_boundary) as by_boundary,
  if(is_by_peers, peers_by_rule, by_rule) as by_rule,
  if(is_by_peers, 'peers', 'own') as inputs_of,
  if(is_by_peers, null, new_sources) as new_sources
from matched;
