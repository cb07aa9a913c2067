-- One row per fault of a row set aside on ingestion.
-- Key: none.  Reads: raw.quarantined_row.
-- The cells of the row itself stay in raw: they may name people.
select
  source_id,
  sheet,
  try_cast(row_number as integer) as row_number,
  column_name,
  rule_id,
  message_vi,
  message_en
from raw.quarantined_row
