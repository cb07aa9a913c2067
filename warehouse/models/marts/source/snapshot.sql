-- One row per snapshot: the one being published; none before publishing.
-- Key: snapshot_id.  Reads: engine.snapshot, staging.stg_land__sources.
-- is_synthetic is true where any input is simulated.
select
  snapshot.snapshot_id, snapshot.built_at, snapshot.as_of, snapshot.inputs_sha256, snapshot.rule_sets, snapshot.engine_version,
  exists (from staging.stg_land__sources where is_synthetic) as is_synthetic
from engine.snapshot
