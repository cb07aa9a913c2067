-- One row per link between two successive states of units.
-- Key: from_id, to_id.  Reads: core.unit_lineage.
-- Shares are 0 to 1 of the old unit; null where unknown.
select level, from_id, to_id, effective_date, kind, share, share_basis, decree, source_id
from core.unit_lineage
