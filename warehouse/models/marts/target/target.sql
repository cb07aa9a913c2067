-- One row per measure, document, scope and year.
-- Key: measure_id, document, scope_kind, scope_code, year.  Reads: seed.target.
-- value is in the measure's unit.
select measure_id, scope_kind, scope_code, year, comparator, value, document, is_verified as verified, note, source
from seed.target
