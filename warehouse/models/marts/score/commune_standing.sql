-- One row per commune and round.
-- Key: commune_id, round_id.  Reads: engine.commune_standing.
-- What the class was read from. A list that is not at hand leaves null: neither yes nor no.
select commune_id, round_id, class_date, unit_type, province_kind, is_mountain, is_island, is_especially_difficult
from engine.commune_standing
