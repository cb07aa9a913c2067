-- One row per cell of a commune report as received.
-- Key: source_id, sheet, row_number, measure_id.  Reads: raw.commune_report.
-- Numbers that cannot be read stay null, never 0.
select
  source_id,
  sheet,
  try_cast(row_number as integer) as row_number,
  trim(period) as period,
  period_last_day(trim(period)) as period_last_day,
  read_date(sent_on) as sent_on,
  trim(unit_code) as unit_code,
  nfc_normalize(trim(unit_name)) as unit_name,
  trim(measure_id) as measure_id,
  coalesce(disaggregation, 'all') as disaggregation,
  read_count(numerator) as numerator,
  read_count(denominator) as denominator,
  read_number(value) as value,
  numerator as numerator_text,
  denominator as denominator_text,
  value as value_text,
  note
from raw.commune_report
