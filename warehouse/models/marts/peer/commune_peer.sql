-- One row per commune and peer.
-- Key: commune_id, peer_id.  Reads: core.units, engine.commune_peer.
-- Communes most like a commune: equal in type and class, near in what else is known.
select
  matches.commune_id, units.province_code, matches.peer_id, matches.round_id, matches.place, matches.distance,
  matches.compared, peers.name as peer_name, peers.province_code as peer_province_code
from engine.commune_peer as matches
inner join core.units on units.unit_id = matches.commune_id
inner join core.units as peers on peers.unit_id = matches.peer_id
