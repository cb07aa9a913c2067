-- One row per open question of the law.
-- Key: setting_id.  Reads: seed.setting.
-- value is a product choice until an authority answers.
select setting_id, question_vi, question_en, value, options, legal_basis, note_vi, note_en
from seed.setting
