-- One row per commune, rule set and criterion.
-- Key: commune_id, rule_set_id, criterion_id.  Reads: engine.commune_peer, marts.criterion_score.
-- Peers whose points are not exact are left out, not counted as worse; null points of the commune compare with nobody.
with
matches as (from engine.commune_peer),
scores as (
  select commune_id, round_id, rule_set_id, criterion_id, province_code, points, max_points
  from marts.criterion_score
  where item_id is null
)
select
  own.commune_id, own.province_code, own.round_id, own.rule_set_id, own.criterion_id, own.points, own.max_points,
  count(others.points)::integer as peers_told,
  (count(*) filter (others.points > own.points))::integer as peers_better,
  (count(*) filter (others.points = own.points))::integer as peers_same,
  (count(*) filter (others.points < own.points))::integer as peers_worse,
  quantile_cont(others.points::double, 0.25) as peers_low,
  quantile_cont(others.points::double, 0.5) as peers_median,
  quantile_cont(others.points::double, 0.75) as peers_high
from matches
inner join scores as own on own.commune_id = matches.commune_id and own.round_id = matches.round_id
left join scores as others
  on others.commune_id = matches.peer_id and others.round_id = own.round_id
  and others.rule_set_id = own.rule_set_id and others.criterion_id = own.criterion_id
group by all
