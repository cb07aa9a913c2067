-- One row per piece of evidence in a form on an item.
-- Key: source_id, sheet, row_number.  Reads: staging.stg_commune__assessments, staging.stg_land__sources, core.units, core.unit_succession.
-- Evidence of an earlier form stays: a correction of points does not unmake a document.
with
evidence as (from staging.stg_commune__assessments where evidence_kind is not null)
select
  evidence.source_id, evidence.sheet, evidence.row_number,
  coalesce(renamed.current_id, units.unit_id) as unit_id, evidence.round_id, evidence.rule_set_id, evidence.stage, evidence.criterion_id, evidence.item_id,
  coalesce(evidence.sent_on, sources.received_at::date) as vintage,
  evidence.evidence_kind, evidence.evidence_title, evidence.evidence_reference,
  sources.is_synthetic
from evidence
inner join staging.stg_land__sources as sources on sources.source_id = evidence.source_id
inner join core.units
  on units.level = 'commune' and units.code = evidence.unit_code
  and period_last_day(evidence.period) between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
left join core.unit_succession as renamed
  on renamed.from_id = units.unit_id and renamed.level = 'commune' and renamed.kind in ('unchanged', 'renamed')
