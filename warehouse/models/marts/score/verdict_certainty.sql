-- One row per round and rule set, for each province and for all together (VN).
-- Key: province_code, round_id, rule_set_id.  Reads: engine.verdict_certainty, core.units.
-- A verdict may depend on several things at once, so the depends_on counts do not add up to dependent.
with
verdicts as (
  select units.province_code, certainty.round_id, certainty.rule_set_id, certainty.verdict, certainty.is_certain, string_split(certainty.depends_on, ',') as causes
  from engine.verdict_certainty as certainty
  inner join core.units on units.unit_id = certainty.commune_id
),
everywhere as (
  select province_code, round_id, rule_set_id, verdict, is_certain, causes from verdicts
  union all
  select 'VN', round_id, rule_set_id, verdict, is_certain, causes from verdicts
)
select
  province_code, round_id, rule_set_id,
  count(*)::integer as communes,
  (count(*) filter (is_certain and verdict = 'met'))::integer as certain_met,
  (count(*) filter (is_certain and verdict = 'not_met'))::integer as certain_not_met,
  (count(*) filter (not is_certain))::integer as dependent,
  (count(*) filter (causes = ['unknown_points']))::integer as depends_only_on_unknown_points,
  (count(*) filter (list_contains(causes, 'unknown_points')))::integer as depends_on_unknown_points,
  (count(*) filter (list_contains(causes, 'missing_facts')))::integer as depends_on_missing_facts,
  (count(*) filter (list_contains(causes, 'no_case')))::integer as depends_on_no_case,
  (count(*) filter (list_contains(causes, 'split_share')))::integer as depends_on_split_share,
  (count(*) filter (list_contains(causes, 'sampling')))::integer as depends_on_sampling,
  (count(*) filter (list_contains(causes, 'unit_class')))::integer as depends_on_unit_class
from everywhere
group by all
