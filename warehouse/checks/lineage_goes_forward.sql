-- One row per link of the lineage that does not lead from a state that has just ended to one that lives the next day. What ended before the other's day cannot be led back to, so such links form no circle.
select
  if(lineage.level = 'commune', lineage.from_id, null) as commune_id, null as measure_id, null as period, lineage.source_id,
  lineage.from_id || ' → ' || lineage.to_id as row_ref,
  'Chuyển đổi ' || lineage.from_id || ' → ' || lineage.to_id || ' quay vòng hoặc không nối ngày cuối của đơn vị trước với đơn vị có vào ngày hôm sau' as message_vi,
  'The link ' || lineage.from_id || ' → ' || lineage.to_id || ' turns in a circle or does not lead from the last day of one state to a state that lives the next day' as message_en
from core.unit_lineage as lineage
left join core.units as old_units on old_units.unit_id = lineage.from_id
left join core.units as new_units on new_units.unit_id = lineage.to_id
where old_units.unit_id is null or new_units.unit_id is null
  or lineage.effective_date is distinct from old_units.valid_to + 1
  or lineage.effective_date <= old_units.valid_from
  or lineage.effective_date not between new_units.valid_from and coalesce(new_units.valid_to, date '9999-12-31')
