-- One row per commune, rule set, block, option and criterion.
-- Key: commune_id, rule_set_id, block_id, option_no, criterion_id.  Reads: core.units, engine.improvement_option.
-- What the rating engine gives each joint state of the measures that hang together; only exact points are offered.
select
  options.commune_id, units.province_code, options.round_id, options.rule_set_id, options.block_id,
  options.option_no, options.criterion_id, options.levels, options.points
from engine.improvement_option as options
inner join core.units on units.unit_id = options.commune_id
