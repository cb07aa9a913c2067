-- One row per body that leads measures.
-- Key: agency_id.  Reads: seed.agency.
-- A body whose valid_to has passed led until then; who leads since is in the note, as far as known.
select agency_id, name_vi, name_en, valid_to, note_vi, note_en, source
from seed.agency
