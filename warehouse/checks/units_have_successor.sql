-- One row per ended commune without a link to the current map.
select
  units.unit_id as commune_id, null as measure_id, null as period, units.source_id, null as row_ref,
  units.name || ' không có đơn vị kế tiếp trong bảng chuyển đổi' as message_vi,
  units.name || ' has no successor in the conversion table' as message_en
from core.units
anti join core.unit_succession as succession on succession.from_id = units.unit_id
where units.level = 'commune'
