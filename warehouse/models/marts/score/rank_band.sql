-- One row per commune, round and rule set.
-- Key: commune_id, round_id, rule_set_id.  Reads: engine.rank_band.
-- Bands in the province hold together, the one in the country for a single commune. No place where too much is open.
select
  commune_id, round_id, rule_set_id, province_code,
  open_share, is_ranked, place, sharing, province_lo, province_hi, province_units,
  nation_lo, nation_hi, nation_units, previous_round_id, movement, coverage, draws
from engine.rank_band
