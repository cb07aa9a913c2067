-- One row per landed file.
-- Key: source_id.  Reads: staging.stg_land__sources.
-- rows = accepted + quarantined.
select source_id, file_name, sha256, dataset, received_at, received_from, rows, accepted, quarantined, licence, is_synthetic, numerator_column, denominator_column, value_column
from staging.stg_land__sources
