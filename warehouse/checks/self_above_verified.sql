-- One row per item that a commune gave itself more points for than the level that verified it.
select
  assessed.unit_id as commune_id, null as measure_id, assessed.period, assessed.source_id,
  concat_ws(' · ', nullif(assessed.sheet, ''), 'dòng ' || assessed.row_number) as row_ref,
  'Điểm xã tự chấm ở nội dung ' || assessed.item_id || ' cao hơn điểm thẩm định. Xin hai bên cho biết điểm nào được dùng và vì sao' as message_vi,
  'The points the commune gave itself for ' || assessed.item_id || ' are above the verified ones. Please tell which are used and why' as message_en,
  'tự chấm ' || replace(printf('%g', assessed.points::double), '.', ',') || ', thẩm định ' || replace(printf('%g', verified.points::double), '.', ',') || ' (' || assessed.rule_set_id || ', ' || assessed.round_id || ')' as numbers_vi,
  'self-assessed ' || printf('%g', assessed.points::double) || ', verified ' || printf('%g', verified.points::double) || ' (' || assessed.rule_set_id || ', ' || assessed.round_id || ')' as numbers_en,
  concat_ws('|', assessed.source_id, assessed.sheet, assessed.row_number, 'verified') as fingerprint
from core.assessed_items as assessed
inner join core.assessed_items as verified
  on verified.unit_id = assessed.unit_id and verified.round_id = assessed.round_id and verified.rule_set_id = assessed.rule_set_id and verified.item_id = assessed.item_id
where assessed.is_latest and assessed.stage = 'self_assessed' and verified.is_latest and verified.stage = 'verified'
  and assessed.points > verified.points
