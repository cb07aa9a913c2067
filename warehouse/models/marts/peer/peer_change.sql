-- One row per commune, rule set, measure of its weakest criterion, and peer.
-- Key: commune_id, rule_set_id, measure_id, peer_id.  Reads: core.units, engine.peer_change.
-- Every comparison made, whatever it shows; sensitive measures are not compared.
select
  changes.commune_id, units.province_code, changes.round_id, changes.rule_set_id, changes.criterion_id,
  changes.measure_id, changes.peer_id, changes.from_period, changes.to_period, changes.from_value,
  changes.to_value, changes.change_in_errors, changes.is_real, peers.name as peer_name,
  peers.province_code as peer_province_code
from engine.peer_change as changes
inner join core.units on units.unit_id = changes.commune_id
inner join core.units as peers on peers.unit_id = changes.peer_id
