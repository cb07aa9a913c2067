-- One row per commune, round, rule set, stage, item and day sent, as assessed.
-- Key: unit_id, round_id, rule_set_id, stage, item_id, vintage.  Reads: staging.stg_commune__assessments, staging.stg_land__sources, core.units, core.unit_succession.
-- Points stay with the unit that was assessed, also under another name or type: yes/no answers and titles are never merged. A later form corrects an earlier one, which is kept.
with
assessments as (from staging.stg_commune__assessments where answer is not null or points is not null),
valued as (
  select
    coalesce(renamed.current_id, units.unit_id) as unit_id, assessments.round_id, assessments.period, assessments.rule_set_id, assessments.stage, assessments.criterion_id, assessments.item_id,
    coalesce(assessments.sent_on, sources.received_at::date) as vintage,
    assessments.answer, assessments.points, assessments.assessed_by, assessments.minutes_on, assessments.minutes_number,
    sources.is_synthetic, sources.received_at, assessments.source_id, assessments.sheet, assessments.row_number
  from assessments
  inner join staging.stg_land__sources as sources on sources.source_id = assessments.source_id
  inner join core.units
    on units.level = 'commune' and units.code = assessments.unit_code
    and period_last_day(assessments.period) between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  left join core.unit_succession as renamed
    on renamed.from_id = units.unit_id and renamed.level = 'commune' and renamed.kind in ('unchanged', 'renamed')
),
one_per_vintage as (
  from valued
  qualify row_number() over (
    partition by unit_id, round_id, rule_set_id, stage, item_id, vintage order by received_at desc, source_id, row_number desc) = 1
)
select
  unit_id, round_id, rule_set_id, stage, criterion_id, item_id, vintage, period,
  assessed_by, minutes_on, minutes_number,
  points, answer,
  row_number() over (partition by unit_id, round_id, rule_set_id, stage, item_id order by vintage desc, received_at desc) = 1 as is_latest,
  is_synthetic, source_id, sheet, row_number
from one_per_vintage
