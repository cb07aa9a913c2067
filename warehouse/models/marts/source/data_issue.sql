-- One row per issue: what checks found and rows set aside on ingestion, folded with the log of what people did about it.
-- Key: issue_id.  Reads: engine.issue, core.units, seed.measure.
-- Figures of sensitive measures are left out of numbers_vi and numbers_en. would_flip_verdict is null where no rating reads the figure.
with
placed as (
  select
    issue.* exclude (numbers_vi, numbers_en, owner),
    coalesce(issue.owner, measure.lead_agency) as owner,
    if(coalesce(measure.is_sensitive, false), null, issue.numbers_vi) as numbers_vi,
    if(coalesce(measure.is_sensitive, false), null, issue.numbers_en) as numbers_en,
    units.province_code
  from engine.issue
  left join core.units on units.unit_id = issue.commune_id
  left join seed.measure on measure.measure_id = issue.measure_id
)
select
  issue_id, severity, rule_id, commune_id, province_code, measure_id, measure_ids, period, source_id, row_ref, message_vi, message_en, numbers_vi, numbers_en,
  state, owner, first_seen, last_seen, would_flip_verdict, would_move_rank,
  row_number() over (
    order by
      state in ('corrected', 'closed'), severity = 'warn', state = 'accepted',
      coalesce(would_flip_verdict, false) desc, coalesce(would_move_rank, false) desc, would_move_rank is null,
      -- Questions about figures before rows set aside, newest first.
      starts_with(rule_id, 'CA12'), period desc nulls last, rule_id, commune_id, measure_id, issue_id
  )::integer as place
from placed
