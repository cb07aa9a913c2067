-- One row per commune and period in which two measures that speak of the same children differ, or a part exceeds its whole; the pairs and reasons stand in seed.measure_relation.
with
figures as (
  select unit_id, measure_id, period, source_id, sheet, row_number, unnest(['numerator', 'denominator']) as part, unnest([numerator, denominator]) as figure
  from core.reported_observations
  where is_latest
),
pairs as (
  select of_left.unit_id, of_left.measure_id, of_left.period, of_left.source_id, of_left.sheet, of_left.row_number, of_left.figure as left_figure, of_right.figure as right_figure,
    relation.relation, relation.right_measure, relation.reason_vi, relation.reason_en, right_measures.is_sensitive as is_right_sensitive,
    greatest(getvariable('absolute'), getvariable('relative') * of_right.figure) as tolerance
  from seed.measure_relation as relation
  inner join figures as of_left on of_left.measure_id = relation.left_measure and of_left.part = relation.left_part
  inner join figures as of_right
    on of_right.measure_id = relation.right_measure and of_right.part = relation.right_part and of_right.unit_id = of_left.unit_id and of_right.period = of_left.period
  inner join seed.measure as right_measures on right_measures.measure_id = relation.right_measure
  where of_left.figure is not null and of_right.figure is not null
)
select
  unit_id as commune_id, measure_id, period, source_id,
  concat_ws(' · ', nullif(sheet, ''), 'dòng ' || row_number) as row_ref,
  reason_vi || ' (so với ' || right_measure || '), nhưng hai số không khớp. Xin đơn vị cho biết số nào đúng' as message_vi,
  reason_en || ' (against ' || right_measure || '), but the figures disagree. Please tell which one is right' as message_en,
  if(is_right_sensitive, null, left_figure::bigint || if(relation = 'le', ' không được lớn hơn ', ' phải bằng ') || right_figure::bigint) as numbers_vi,
  if(is_right_sensitive, null, left_figure::bigint || if(relation = 'le', ' may not exceed ', ' must equal ') || right_figure::bigint) as numbers_en,
  concat_ws('|', source_id, sheet, row_number, right_measure) as fingerprint
from pairs
where left_figure - right_figure > tolerance or (relation = 'eq' and right_figure - left_figure > tolerance)
