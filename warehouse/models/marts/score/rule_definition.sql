-- One row per rule set and first day in force.
-- Key: rule_set_id, in_force_from.  Reads: seed.rule_definition.
-- Every version of every rule set, whole, so that a reader of a publication can score again under changed rules.
select rule_set_id, in_force_from, in_force_to, definition
from seed.rule_definition
