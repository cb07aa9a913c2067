-- One row per paper of the set sent for recognition.
-- Key: paper_id.  Reads: seed.dossier_paper.
-- The forms of Decision 06 are not at hand; the papers are those of an older circular, and say so.
select paper_id, paper_no, name_vi, name_en, made_as, document, reference, source_status
from seed.dossier_paper
