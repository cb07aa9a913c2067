-- One row per commune and measure.
-- Key: commune_id, measure_id.  Reads: engine.commune_peer, marts.measure, marts.observation.
-- Sensitive measures are not here. A peer without a figure is left out, not counted as worse.
with
matches as (from engine.commune_peer),
-- So that a larger figure is always the better one.
signs as (
  select measure_id, if(direction = 'down', -1, 1) as sign from marts.measure where not is_sensitive and direction <> 'none'
),
figures as (
  select observation.commune_id, observation.measure_id, observation.period, observation.province_code, observation.value, signs.sign
  from marts.observation
  inner join signs on signs.measure_id = observation.measure_id
  where observation.is_current_map and observation.is_latest and observation.value is not null
)
select
  own.commune_id, own.province_code, own.measure_id, own.period, own.value,
  count(others.value)::integer as peers_told,
  (count(*) filter (others.sign * others.value > own.sign * own.value))::integer as peers_better,
  (count(*) filter (others.value = own.value))::integer as peers_same,
  (count(*) filter (others.sign * others.value < own.sign * own.value))::integer as peers_worse,
  quantile_cont(others.value, 0.25) as peers_low,
  quantile_cont(others.value, 0.5) as peers_median,
  quantile_cont(others.value, 0.75) as peers_high
from matches
inner join figures as own on own.commune_id = matches.commune_id and own.period = matches.round_id
left join figures as others on others.commune_id = matches.peer_id and others.measure_id = own.measure_id and others.period = own.period
group by all
