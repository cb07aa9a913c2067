-- One row per item that a commune gave itself more points for than its reported figures can give.
select
  assessed.unit_id as commune_id, scores.measure_id, assessed.period, assessed.source_id,
  concat_ws(' · ', nullif(assessed.sheet, ''), 'dòng ' || assessed.row_number) as row_ref,
  'Điểm xã tự chấm ở nội dung ' || assessed.item_id || ' cao hơn điểm tính từ số liệu xã đã báo cáo. Xin đơn vị nêu minh chứng, hoặc xem lại số liệu' as message_vi,
  'The points the commune gave itself for ' || assessed.item_id || ' are above what its reported figures give. Please name the evidence, or look at the figures again' as message_en,
  'tự chấm ' || replace(printf('%g', assessed.points::double), '.', ',') || ', nhiều nhất theo số liệu ' || replace(printf('%g', scores.points_max::double), '.', ',') || ' (' || assessed.rule_set_id || ', ' || assessed.round_id || ')' as numbers_vi,
  'self-assessed ' || printf('%g', assessed.points::double) || ', at most by the figures ' || printf('%g', scores.points_max::double) || ' (' || assessed.rule_set_id || ', ' || assessed.round_id || ')' as numbers_en,
  concat_ws('|', assessed.source_id, assessed.sheet, assessed.row_number, 'computed') as fingerprint
from core.assessed_items as assessed
inner join engine.criterion_score as scores
  on scores.commune_id = assessed.unit_id and scores.round_id = assessed.period and scores.rule_set_id = assessed.rule_set_id and scores.item_id = assessed.item_id
where assessed.is_latest and assessed.stage = 'self_assessed' and scores.status not in ('points_unknown', 'not_scored')
  and assessed.points > scores.points_max
