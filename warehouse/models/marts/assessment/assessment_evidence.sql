-- One row per piece of evidence on an item.
-- Key: source_id, sheet, row_number.  Reads: core.assessment_evidence, core.units.
-- Remarks of the form are left out: they may speak of single children.
select
  evidence.source_id, evidence.sheet, evidence.row_number,
  evidence.unit_id as commune_id, evidence.round_id, evidence.rule_set_id, evidence.stage, evidence.criterion_id, evidence.item_id, evidence.vintage,
  units.province_code,
  evidence.evidence_kind, evidence.evidence_title, evidence.evidence_reference,
  evidence.is_synthetic
from core.assessment_evidence as evidence
inner join core.units on units.unit_id = evidence.unit_id
