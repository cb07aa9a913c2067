-- One row per round of assessment for recognition.
-- Key: round_id.  Reads: seed.recognition_round.
-- A round is no year of monitoring; rounds to come are derived from the rule and hold while it is in force.
select round_id, decision, plan_period, plan_year, first_day, last_day, period, source, source_status
from seed.recognition_round
