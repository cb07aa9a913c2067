-- One row per fault of a row set aside on ingestion.
-- Key: none.  Reads: raw.quarantined_row.
-- The cells of the row itself stay in raw: they may name people. Code and measure stand where the form has them, second and fourth.
select
  source_id,
  sheet,
  try_cast(row_number as integer) as row_number,
  column_name,
  rule_id,
  message_vi,
  message_en,
  nullif(regexp_extract(trim(string_split(row_text, ' | ')[2]), '^\d{2,5}$'), '') as unit_code,
  nullif(trim(string_split(row_text, ' | ')[4]), '') as measure_code
from raw.quarantined_row
