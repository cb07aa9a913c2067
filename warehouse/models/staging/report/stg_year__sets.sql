-- One row per row of a year-set that was plainly right when it was received.
-- Key: source_id, row_number.  Reads: raw.year_set.
-- Ingestion has let through only figures written as plain digits, so a cast reads them; what is empty stays null, never 0.
select
  source_id,
  row_number,
  period,
  period_last_day(period) as period_last_day,
  sent_on::date as sent_on,
  unit_code,
  measure_id,
  disaggregation,
  try_cast(numerator as double) as numerator,
  try_cast(denominator as double) as denominator,
  try_cast(value as double) as value,
  numerator as numerator_text,
  denominator as denominator_text,
  value as value_text,
  note
from raw.year_set
