-- One row per commune, recognition round that is over, and rule set.
-- Key: commune_id, round_id, rule_set_id.  Reads: engine.round_rating, seed.recognition_round, core.units.
-- Worked out from reported figures under the rules in force on the last day of the round: no decision of an authority. Ranks belong to monitoring and are left out.
select
  ratings.commune_id,
  units.province_code,
  ratings.round_id,
  ratings.rule_set_id, ratings.class_id, ratings.class_candidates, ratings.class_date,
  ratings.pass_mark, ratings.pass_mark_lo, ratings.pass_mark_hi,
  if(ratings.total_min = ratings.total_max, ratings.total_min, null) as total,
  ratings.total_min, ratings.total_max,
  ratings.verdict_total, ratings.verdict_no_zero, ratings.verdict_complete, ratings.verdict_not_knocked_out, ratings.verdict, ratings.illustrative,
  units.valid_from > rounds.last_day as is_recomputed,
  ratings.source_id
from engine.round_rating as ratings
inner join seed.recognition_round as rounds on rounds.round_id = ratings.round_id
left join core.units on units.unit_id = ratings.commune_id
