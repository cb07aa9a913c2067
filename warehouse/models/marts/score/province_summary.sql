-- One row per province, round and rule set with at least one rated commune.
-- Key: province_id, round_id, rule_set_id.  Reads: marts.commune_rating, core.units, seed.target.
-- Shares are percent of all current communes; a commune without a verdict counts as undetermined. The target is a reference, not one of this province.
with
communes as (
  select province_id, any_value(province_code) as province_code, count(*) as communes
  from core.units
  where level = 'commune' and valid_to is null
  group by all
),
verdicts as (
  select
    units.province_id, ratings.round_id, ratings.rule_set_id,
    count(*) filter (ratings.verdict = 'met') as met,
    count(*) filter (ratings.verdict = 'not_met') as not_met,
    if(count(ratings.total) = count(*), median(ratings.total), null) as median_total,
    string_agg(distinct ratings.source_id, ',' order by ratings.source_id) as source_id
  from marts.commune_rating as ratings
  inner join core.units on units.unit_id = ratings.commune_id
  group by all
),
reference as (
  select value, document from seed.target
  where measure_id = 'QN5' and document = 'KH-QuangNam-2024'
  limit 1
),
shares as (
  select
    verdicts.*, communes.communes, communes.province_code,
    communes.communes - verdicts.met - verdicts.not_met as undetermined,
    100.0 * verdicts.met / communes.communes as share_met_lo,
    100.0 * (communes.communes - verdicts.not_met) / communes.communes as share_met_hi
  from verdicts
  inner join communes using (province_id)
)
select
  shares.province_code, shares.province_id, shares.round_id, shares.rule_set_id,
  shares.communes, shares.met, shares.not_met, shares.undetermined,
  if(shares.undetermined = 0, shares.share_met_lo, null) as share_met,
  shares.share_met_lo, shares.share_met_hi,
  reference.value as target_share,
  reference.document as target_document,
  shares.median_total,
  shares.source_id
from shares
left join reference on true
