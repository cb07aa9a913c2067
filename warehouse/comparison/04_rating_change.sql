-- One row per commune, round, rule set and part of the rating that differs between two publications.
-- Key: commune_id, round_id, rule_set_id, subject.  Reads: before_commune_rating, after_commune_rating.
-- A rating that only one publication holds stands once, as its verdict; the other side is null.
create or replace temp table rating_change as
with
pairs as (
  select
    coalesce(new.commune_id, old.commune_id) as commune_id,
    coalesce(new.province_code, old.province_code) as province_code,
    coalesce(new.round_id, old.round_id) as round_id,
    coalesce(new.rule_set_id, old.rule_set_id) as rule_set_id,
    old.commune_id is not null and new.commune_id is not null as is_on_both_sides,
    old.verdict as verdict_before, new.verdict as verdict_after,
    if(old.total_min = old.total_max, old.total_min::varchar, old.total_min || '–' || old.total_max) as total_before,
    if(new.total_min = new.total_max, new.total_min::varchar, new.total_min || '–' || new.total_max) as total_after,
    if(old.rank_lo = old.rank_hi, old.rank_lo::varchar, old.rank_lo || '–' || old.rank_hi) as rank_before,
    if(new.rank_lo = new.rank_hi, new.rank_lo::varchar, new.rank_lo || '–' || new.rank_hi) as rank_after,
    old.band::varchar as band_before, new.band::varchar as band_after
  from before_commune_rating as old
  full join after_commune_rating as new
    on new.commune_id = old.commune_id and new.round_id = old.round_id and new.rule_set_id = old.rule_set_id
),
subjects as (
  select commune_id, province_code, round_id, rule_set_id, 'verdict' as subject, verdict_before as before, verdict_after as after from pairs
  union all
  select commune_id, province_code, round_id, rule_set_id, 'total', total_before, total_after from pairs where is_on_both_sides
  union all
  select commune_id, province_code, round_id, rule_set_id, 'rank', rank_before, rank_after from pairs where is_on_both_sides
  union all
  select commune_id, province_code, round_id, rule_set_id, 'rank_band', band_before, band_after from pairs where is_on_both_sides
)
from subjects where before is distinct from after;
