-- One row per published statement that differs from the snapshot served before, with its causes.
-- Key: commune_id, subject, rule_set_id, round_id, measure_id, scope_kind, scope_code, year.  Reads: engine.snapshot_change.
-- Only published values are compared, so what is suppressed stays so. Empty in the first snapshot of a data folder.
select
  previous_id, snapshot_id, subject, commune_id, province_code, commune_name,
  rule_set_id, round_id, measure_id, scope_kind, scope_code, year,
  before, after, cause, inputs_of, source_id
from engine.snapshot_change
