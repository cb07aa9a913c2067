insert into marts.measure by name
select * from (values
  ('TC07', 'QD06-2019', 7, 'Trẻ em dưới 1 tuổi được tiêm chủng đầy đủ', 'Tiêm chủng dưới 1 tuổi', 'percent', 'up', 'Trẻ đã tiêm đủ', 'Trẻ dưới 1 tuổi', 100.0, 'YT', false),
  ('CT05a', 'QD23-2021', 5, 'Trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin', 'Tiêm chủng 8 loại', 'percent', 'up', 'Trẻ đã tiêm đủ', 'Trẻ dưới 1 tuổi', 100.0, 'YT', false),
  ('CT09', 'QD23-2021', 9, 'Tỷ lệ trẻ em bị xâm hại', 'Trẻ bị xâm hại', 'percent', 'down', 'Trẻ bị xâm hại', 'Trẻ em', 100.0, 'LD+CA', true))
  as measures(measure_id, document, indicator_no, name_vi, short_vi, unit, direction, numerator, denominator, ratio_base, lead_agency, is_sensitive);

insert into marts.target by name
select 'CT05a' as measure_id, 'national' as scope_kind, 'VN' as scope_code, 2030 as year, 'ge' as comparator, 98.0 as value, 'QD23-2021' as document, true as verified;

insert into marts.criterion_item by name
select rule_set_id, criterion_id, criterion_id as item_id, 1 as item_no, name_vi as label_vi, 'Trial criterion' as label_en, max_points,
  case criterion_no when 7 then 'TC07' when 3 then 'CT09' end as measure_id, case when criterion_no = 7 then 'bands' else 'unknown' end as kind, criterion_no <> 7 as lower_bands_known,
  'Quyết định thử' as document, 'Điều 2, tiêu chí ' || criterion_no as article, 'secondary' as source_status
from marts.criterion;

insert into marts.criterion_band by name
select rule_set_id, criterion_id, item_id, 1 as band_no, 'ge' as comparator, 98 as threshold, 50 as points, document, article, 'derived' as source_status
from marts.criterion_item where kind = 'bands';

insert into marts.pass_mark by name
select rule_set_id, class_id, 'Nhóm thử ' || class_id as label_vi, 'Trial class' as label_en, points, 'Quyết định thử' as document, 'secondary' as source_status
from marts.rule_set, (values ('A', 900), ('B', 850), ('C', 800)) as marks(class_id, points);

insert into marts.setting by name
select 'vacuous_item' as setting_id, 'Mục 0/0 được tính thế nào?' as question_vi, 'undetermined' as value, 'undetermined / full / zero / leave_out' as options;
