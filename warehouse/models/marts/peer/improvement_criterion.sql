-- One row per commune, rule set and criterion.
-- Key: commune_id, rule_set_id, criterion_id.  Reads: core.units, engine.improvement_criterion.
-- What of each criterion stays as it is, whatever is improved.
select
  criteria.commune_id, units.province_code, criteria.round_id, criteria.rule_set_id, criteria.criterion_id,
  criteria.fixed_points, criteria.must_exceed_zero, criteria.is_barred, criteria.openings
from engine.improvement_criterion as criteria
inner join core.units on units.unit_id = criteria.commune_id
