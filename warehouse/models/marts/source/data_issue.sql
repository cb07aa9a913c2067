-- One row per finding: rows set aside on ingestion and rows that checks name.
-- Key: issue_id.  Reads: engine.check_finding, staging.stg_land__quarantined_rows, engine.criterion_score, marts.commune_rating.
-- would_flip_verdict is null where no rating reads the measure of the finding.
with
findings as (
  from engine.check_finding
  union all by name
  select
    'warn' as severity, rule_id, null as commune_id, null as measure_id, null as period, source_id,
    concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number, column_name) as row_ref,
    message_vi, message_en
  from staging.stg_land__quarantined_rows
),
numbered as (
  select
    -- The same finding in the same inputs keeps its id; equal findings are told apart by their number.
    substr(md5(concat_ws('|', findings.rule_id, findings.commune_id, findings.measure_id, findings.period, findings.source_id, findings.row_ref, findings.message_vi)), 1, 12)
      || '-' || row_number() over (partition by findings.rule_id, findings.commune_id, findings.measure_id, findings.period, findings.source_id, findings.row_ref, findings.message_vi) as issue_id,
    findings.*
  from findings
),
points_at_stake as (
  select commune_id, round_id, rule_set_id, measure_id, sum(points_min) as points_min, sum(points_max) as points_max, sum(max_points) as max_points
  from engine.criterion_score
  where item_id is not null and measure_id is not null
  group by all
),
flips as (
  select
    stakes.commune_id, stakes.measure_id, stakes.round_id as period,
    bool_or(case ratings.verdict_total
      when 'met' then ratings.total_min - stakes.points_min < ratings.pass_mark_hi
      when 'not_met' then ratings.total_max - stakes.points_max + stakes.max_points >= ratings.pass_mark_lo
    end) as would_flip_verdict
  from points_at_stake as stakes
  inner join marts.commune_rating as ratings using (commune_id, round_id, rule_set_id)
  group by all
)
select
  numbered.issue_id, numbered.severity, numbered.rule_id, numbered.commune_id, numbered.measure_id, numbered.period,
  numbered.source_id, numbered.row_ref, numbered.message_vi, numbered.message_en,
  'open' as state,
  flips.would_flip_verdict
from numbered
left join flips on flips.commune_id = numbered.commune_id and flips.measure_id = numbered.measure_id and flips.period = numbered.period
