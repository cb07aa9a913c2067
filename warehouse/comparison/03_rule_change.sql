-- One row per rule set or measure whose rules differ between two publications.
-- Key: scope, id.  Reads: law_change (groups of law files whose content differs), before_rule_set, after_rule_set, before_target, after_target.
-- scope is rule_set (bands, settings, classes, measures), class (settings, classes) or measure (targets, measures).
create or replace temp table rule_change as
with
law_changes as (from law_change),
general as (
  select count(*) > 0 as is_changed from law_changes where law_group in ('settings', 'classes', 'measures')
),
class_rules as (
  select count(*) > 0 as is_changed from law_changes where law_group in ('settings', 'classes') or starts_with(law_group, 'rubrics/')
),
rule_sets as (
  select rule_set_id from before_rule_set
  union
  select rule_set_id from after_rule_set
),
rule_sets_on_both_sides as (
  select before_rule_set.rule_set_id from before_rule_set inner join after_rule_set on after_rule_set.rule_set_id = before_rule_set.rule_set_id
),
before_targets as (
  select measure_id, sum(hash(scope_kind, scope_code, year, comparator, value)) as content from before_target group by all
),
after_targets as (
  select measure_id, sum(hash(scope_kind, scope_code, year, comparator, value)) as content from after_target group by all
)
select 'rule_set' as scope, rule_set_id as id
from rule_sets
where (select is_changed from general)
  or 'rubrics/' || rule_set_id in (select law_group from law_changes)
  or rule_set_id not in (from rule_sets_on_both_sides)
union all
select 'class', 'class' where (select is_changed from class_rules)
union all
select 'measure', coalesce(after_targets.measure_id, before_targets.measure_id)
from before_targets
full join after_targets on after_targets.measure_id = before_targets.measure_id
where before_targets.content is distinct from after_targets.content
  or exists (from law_changes where law_group = 'measures');
