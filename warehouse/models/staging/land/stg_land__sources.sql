-- One row per landed file.
-- Key: source_id.  Reads: raw.source.
-- A file without a word on simulation counts as real.
select
  source_id,
  file_name,
  sha256,
  dataset,
  received_at,
  received_from,
  rows,
  accepted,
  quarantined,
  licence,
  coalesce(is_synthetic, false) as is_synthetic,
  numerator_column,
  denominator_column,
  value_column
from raw.source
