-- One row per rule that figures are held against, with its limits.
-- Key: rule_id.  Reads: engine.check_rule.
-- Rules of ingestion (CA12xx) are not listed: their rows carry their own message.
select rule_id, severity, title_vi, title_en, description, limits_vi, limits_en
from engine.check_rule
