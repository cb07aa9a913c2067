-- One row per event in the history of an issue.
-- Key: event_no.  Reads: engine.issue_event.
-- Rows are never changed once written; event_no is the order of the log.
select issue_id, event_no, day, action, by_whom, to_whom, note, source_id
from engine.issue_event
