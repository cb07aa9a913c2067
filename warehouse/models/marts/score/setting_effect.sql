-- One row per question, answer, rule set and round, for each province and for all together (VN).
-- Key: province_code, setting_id, option, rule_set_id, round_id.  Reads: engine.setting_effect.
-- Counts are null where an answer cannot be computed: null is not "no change".
with
nation as (
  select
    'VN' as province_code, setting_id, option, rule_set_id, round_id, is_in_use, reach,
    sum(communes)::integer as communes, sum(met)::integer as met, sum(not_met)::integer as not_met, sum(undetermined)::integer as undetermined,
    sum(changed_verdicts)::integer as changed_verdicts, sum(changed_totals)::integer as changed_totals, sum(changed_marks)::integer as changed_marks
  from engine.setting_effect
  group by all
)
select
  province_code, setting_id, option, rule_set_id, round_id, is_in_use, reach, communes, met, not_met, undetermined,
  changed_verdicts, changed_totals, changed_marks
from engine.setting_effect
union all
select
  province_code, setting_id, option, rule_set_id, round_id, is_in_use, reach, communes, met, not_met, undetermined,
  changed_verdicts, changed_totals, changed_marks
from nation
