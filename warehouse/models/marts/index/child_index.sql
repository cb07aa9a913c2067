-- One row per commune, year, index and part; part_id all is the index itself.
-- Key: commune_id, year, index_id, part_id.  Reads: engine.child_index.
-- rank_low to rank_high is a spread over choices of method, not a confidence set, and never shown together with one.
select
  commune_id, year, index_id, part_id, province_code,
  score, known_weight, rank, rank_median, rank_low, rank_high, ranked_units, draws, illustrative
from engine.child_index
