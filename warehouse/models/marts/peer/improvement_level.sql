-- One row per commune, rule set, measure and level.
-- Key: commune_id, rule_set_id, measure_id, level.  Reads: core.units, engine.improvement_level.
-- States each measure could be brought to, with what that takes and how many peers are there; counts of sensitive measures are never told.
select
  levels.commune_id, units.province_code, levels.round_id, levels.rule_set_id, levels.measure_id, levels.level,
  levels.units, levels.numerator, levels.denominator, levels.value, levels.peers_reached, levels.peers_told
from engine.improvement_level as levels
inner join core.units on units.unit_id = levels.commune_id
