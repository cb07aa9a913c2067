-- One row per report row whose unit has another name in the list; spelling of tone marks does not count.
select
  units.unit_id as commune_id, reports.measure_id, reports.period, reports.source_id,
  concat_ws(' · ', nullif(reports.sheet, ''), 'dòng ' || reports.row_number) as row_ref,
  'Tên ' || reports.unit_name || ' khác tên ' || units.name || ' trong danh mục' as message_vi,
  'The name ' || reports.unit_name || ' differs from ' || units.name || ' in the list' as message_en
from staging.stg_commune__reports as reports
inner join core.units
  on units.level = 'commune' and units.code = reports.unit_code
  and reports.period_last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
where fold_name(short_name_of(reports.unit_name)) <> units.name_key
