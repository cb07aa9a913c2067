-- One row per row of a report as received that speaks of all children: where a number on a page comes from.
-- Key: source_id, sheet, row_number, measure_id.  Reads: staging.stg_commune__reports, staging.stg_year__sets, core.units, core.suppressed_cells.
-- Numbers are text as received; null where the cell is suppressed.
with
reports as (
  select reports.*, units.unit_id
  from (
    select source_id, sheet, row_number, unit_code, unit_name, measure_id, period, period_last_day, numerator_text, denominator_text, value_text, note
    from staging.stg_commune__reports
    where disaggregation = 'all'
    union all
    select source_id, null, row_number, unit_code, null, measure_id, period, period_last_day, numerator_text, denominator_text, value_text, note
    from staging.stg_year__sets
    where disaggregation = 'all'
  ) as reports
  left join core.units
    on units.level = 'commune' and units.code = reports.unit_code
    and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
)
select
  reports.source_id, reports.sheet, reports.row_number, reports.unit_code, reports.unit_name, reports.measure_id, reports.period,
  if(hidden.unit_id is null, reports.numerator_text, null) as numerator_text,
  if(hidden.unit_id is null, reports.denominator_text, null) as denominator_text,
  if(hidden.unit_id is null, reports.value_text, null) as value_text,
  if(hidden.unit_id is null, reports.note, null) as note,
  hidden.unit_id is not null as is_suppressed
from reports
left join core.suppressed_cells as hidden
  on hidden.unit_id = reports.unit_id and hidden.measure_id = reports.measure_id and hidden.period = reports.period
