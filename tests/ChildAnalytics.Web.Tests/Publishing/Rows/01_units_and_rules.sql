-- A small publication: one province, five communes, two rule sets, two rounds. All figures are made up; names of units are real.
-- One name carries markup, to show that pages escape it.
insert into marts.snapshot by name
select 'ban-thu-1' as snapshot_id, timestamp '2026-11-15 01:10:00' as built_at, date '2026-11-15' as as_of, 'thu' as engine_version, true as is_synthetic;

insert into marts.province by name
select '75@2026-04-30' as province_id, '75' as code, 'Thành phố Đồng Nai' as name, 'Đồng Nai' as short_name, 'thành phố' as kind, date '2026-04-30' as valid_from, true as is_current, 5 as communes;

insert into marts.commune by name
select code || '@2025-07-01' as commune_id, code, case unit_type when 'xã' then 'Xã ' else 'Phường ' end || short_name as name, short_name, name_key, unit_type,
  date '2025-07-01' as valid_from, '75' as province_code, 'Thành phố Đồng Nai' as province_name, 'B,C' as class_candidates, 800 as pass_mark_lo, 850 as pass_mark_hi,
  12345.0 as children, '2025' as children_period, formed_from, true as is_current
from (values
  ('25351', 'Tân Quan', 'xa tan quan', 'xã', 'Phước An, Tân Lợi, Tân Quan, Quang Minh'),
  ('25357', 'Đak Lua', 'xa dak lua', 'xã', null),
  ('26000', 'Dầu Giây', 'xa dau giay', 'xã', null),
  ('26001', 'Biên Hòa', 'phuong bien hoa', 'phường', null),
  ('26002', 'Thử <b>& đậm</b>', 'xa thu <b>& dam</b>', 'xã', null)) as units(code, short_name, name_key, unit_type, formed_from);

insert into marts.rule_set by name
select * from (values
  ('QD06-2019', 'QĐ 06/QĐ-TTg, phần đã đối chiếu', false, null, 1000, 'nguồn thứ cấp'),
  ('QD06-2019-minh-hoa', 'QĐ 06/QĐ-TTg, bộ điểm minh họa', true, 'minh họa, không phải quy định pháp luật', 1000, 'điểm giả định'))
  as sets(rule_set_id, label_vi, is_illustrative, notice_vi, total_points, source);

insert into marts.criterion by name
select rule_set_id, 'TC' || lpad(no::varchar, 2, '0') as criterion_id, no as criterion_no, 'Tiêu chí thử ' || no as name_vi,
  case when is_illustrative then case no when 7 then 50 else 79 end else case no when 7 then 50 end end as max_points,
  'Quyết định thử' as document, 'Điều 2, tiêu chí ' || no as article, 'secondary' as source_status, date '2019-01-03' as in_force_from
from marts.rule_set, range(1, 14) as numbers(no);
