-- One row per link of the lineage that does not lead from a state that has just ended to the state that begins the next day. Links that all do so cannot form a circle.
select
  if(lineage.level = 'commune', lineage.from_id, null) as commune_id, null as measure_id, null as period, lineage.source_id,
  lineage.from_id || ' → ' || lineage.to_id as row_ref,
  'Chuyển đổi ' || lineage.from_id || ' → ' || lineage.to_id || ' quay vòng hoặc không nối ngày cuối của đơn vị trước với ngày đầu của đơn vị sau' as message_vi,
  'The link ' || lineage.from_id || ' → ' || lineage.to_id || ' turns in a circle or does not join the last day of one state to the first day of the next' as message_en
from core.unit_lineage as lineage
left join core.units as old_units on old_units.unit_id = lineage.from_id
left join core.units as new_units on new_units.unit_id = lineage.to_id
where old_units.unit_id is null or new_units.unit_id is null
  or old_units.valid_from >= new_units.valid_from
  or old_units.valid_to is distinct from new_units.valid_from - 1
  or lineage.effective_date is distinct from new_units.valid_from
