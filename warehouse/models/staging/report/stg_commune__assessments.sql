-- One row per row of an assessment as received.
-- Key: source_id, sheet, row_number.  Reads: raw.assessment.
-- Points that are not given stay null, never 0.
select
  source_id,
  coalesce(sheet, '') as sheet,
  try_cast(row_number as integer) as row_number,
  round_id,
  period,
  rule_set_id,
  stage,
  read_date(sent_on) as sent_on,
  unit_code,
  criterion_id,
  item_id,
  answer = '1' as answer,
  try_cast(points as decimal(9, 2)) as points,
  assessed_by,
  read_date(minutes_on) as minutes_on,
  minutes_number,
  evidence_kind,
  evidence_title,
  evidence_reference
from raw.assessment
