-- One row per fault of a row set aside on ingestion, under the rule of ingestion; where a later file gave the same cell, the file that did.
with
periods as (
  select source_id, any_value(period) as period from staging.stg_commune__reports group by all
),
placed as (
  select rows_aside.*, periods.period, units.unit_id, measure.measure_id as known_measure_id, sources.received_at
  from staging.stg_land__quarantined_rows as rows_aside
  inner join staging.stg_land__sources as sources on sources.source_id = rows_aside.source_id
  left join periods on periods.source_id = rows_aside.source_id
  left join core.units
    on units.code = rows_aside.unit_code
    and period_last_day(periods.period) between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
  left join seed.measure on measure.measure_id = rows_aside.measure_code
),
corrections as (
  select unit_id, measure_id, period, arg_max(observations.source_id, sources.received_at) as source_id, max(sources.received_at) as received_at
  from core.reported_observations as observations
  inner join staging.stg_land__sources as sources on sources.source_id = observations.source_id
  where observations.is_latest
  group by all
)
select
  placed.unit_id as commune_id, placed.known_measure_id as measure_id, placed.period, placed.source_id,
  concat_ws(' · ', nullif(placed.sheet, ''), 'dòng ' || placed.row_number, placed.column_name) as row_ref,
  placed.message_vi, placed.message_en, placed.rule_id as own_rule_id,
  corrections.source_id as corrected_by
from placed
left join corrections
  on corrections.unit_id = placed.unit_id and corrections.measure_id = placed.known_measure_id and corrections.period = placed.period
  and corrections.received_at > placed.received_at and corrections.source_id <> placed.source_id
