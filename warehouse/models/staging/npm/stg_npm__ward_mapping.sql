-- One row per pair of an old and a new commune code.
-- Key: old_code, new_code, source_id.  Reads: raw.ward_mapping.
-- Rows without an old code (943 in version 1.0.0) link nothing and are left out; names stay in raw.
select distinct
  trim(old_ward_code) as old_code,
  trim(new_ward_code) as new_code,
  source_id
from raw.ward_mapping
where trim(old_ward_code) <> '' and trim(new_ward_code) <> ''
