-- One row per commune, round and rule set.
-- Key: commune_id, round_id, rule_set_id.  Reads: engine.commune_rating, core.units.
-- total and pass_mark are null unless exact. Sets that are illustrative never share a ranking with confirmed ones.
select
  ratings.commune_id,
  units.province_code,
  ratings.round_id,
  'monitoring' as round_kind,
  ratings.rule_set_id, ratings.class_id, ratings.class_candidates, ratings.class_date,
  ratings.pass_mark, ratings.pass_mark_lo, ratings.pass_mark_hi,
  if(ratings.total_min = ratings.total_max, ratings.total_min, null) as total,
  ratings.total_min, ratings.total_max,
  ratings.verdict_total, ratings.verdict_no_zero, ratings.verdict_complete, ratings.verdict_not_knocked_out, ratings.verdict, ratings.illustrative,
  ratings.rank, ratings.rank_lo, ratings.rank_hi,
  count(ratings.rank_lo) over (partition by units.province_code, ratings.round_id, ratings.rule_set_id) as ranked_units,
  ratings.band,
  ratings.source_id
from engine.commune_rating as ratings
left join core.units on units.unit_id = ratings.commune_id
