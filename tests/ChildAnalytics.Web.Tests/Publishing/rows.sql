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

insert into marts.commune_rating by name
select commune_id, province_code, round_id, rule_set_id, class_candidates, pass_mark_lo, pass_mark_hi,
  case when is_illustrative then total_min end as total_min, case when is_illustrative then total_max end as total_max,
  case when is_illustrative then verdict else 'undetermined' end as verdict_total, 'undetermined' as verdict_no_zero, 'undetermined' as verdict_complete,
  case when is_illustrative then verdict else 'undetermined' end as verdict, is_illustrative as illustrative,
  case when is_illustrative then place end as rank_lo, case when is_illustrative then place + 1 end as rank_hi, 5 as ranked_units, case when is_illustrative then 1 end as band
from marts.commune, marts.rule_set, (values ('2024'), ('2025')) as rounds(round_id),
  (values ('26001', 940, 940, 'met', 1), ('26000', 930.5, 930.5, 'met', 2), ('25351', 801, 876, 'undetermined', 3), ('25357', 760, 780, 'not_met', 4), ('26002', 700, 700, 'not_met', 5))
    as totals(total_code, total_min, total_max, verdict, place)
where commune.code = total_code;

insert into marts.province_summary by name
select '75' as province_code, round_id, rule_set_id, 5 as communes, count(*) filter (verdict = 'met') as met, count(*) filter (verdict = 'not_met') as not_met,
  count(*) filter (verdict = 'undetermined') as undetermined, 80.0 as target_share, 'KH-QuangNam-2024' as target_document
from marts.commune_rating group by round_id, rule_set_id;

insert into marts.criterion_score by name
select rating.commune_id, rating.round_id, criterion.rule_set_id, criterion.criterion_id,
  case when criterion.max_points is not null then 0 end as points_min, case when criterion.max_points is not null then criterion.max_points end as points_max, criterion.max_points,
  case when criterion.max_points is null then 'points_unknown' else 'partly_scored' end as status,
  case when criterion.criterion_no = 7 then 'TC07' when criterion.criterion_no = 3 then 'CT09' end as measure_id,
  case when criterion.criterion_no = 7 then 468.0 end as numerator, case when criterion.criterion_no = 7 then 486.0 end as denominator,
  case when criterion.criterion_no = 7 then 46800.0 / 486 end as value
from marts.commune_rating as rating inner join marts.criterion on criterion.rule_set_id = rating.rule_set_id;

insert into marts.observation by name
select commune_id, measure_id, year::varchar as period, case when measure_id <> 'CT09' then 400.0 + year - 2016 end as numerator, case when measure_id <> 'CT09' then 486.0 end as denominator,
  case when measure_id <> 'CT09' then 100 * (400.0 + year - 2016) / 486 end as value, 'recombined' as basis, true as is_current_map, true as is_latest, 4 as parts, 4 as parts_expected,
  case when measure_id = 'CT09' then 'suppressed' else 'ok' end as quality
from marts.commune, marts.measure, range(2019, 2026) as years(year) where year <> 2021;

insert into marts.forecast_path by name
select commune_id, '75' as province_code, 'CT05a' as measure_id, year, 84.0 + year - 2025 as mean, 83.0 as lo80, 90.0 as hi80, 82.0 as lo95, 92.0 as hi95, 'comb_SHD' as method
from marts.commune, range(2026, 2031) as years(year);

insert into marts.target_progress by name
select commune_id, '75' as province_code, measure_id, 'national' as scope_kind, 'VN' as scope_code, 2030 as year, 'ge' as comparator, 98.0 as target,
  case when measure_id = 'CT05a' then 84.2 end as latest, '2025' as latest_period, 'not_met' as status, 2.75 as required_pace, 0.5 as achieved_pace
from marts.commune, marts.measure where measure_id in ('CT05a', 'CT09');

insert into marts.target_forecast by name
select commune_id, '75' as province_code, 'CT05a' as measure_id, 'national' as scope_kind, 'VN' as scope_code, 2030 as year, 'ge' as comparator, 98.0 as target,
  88.0 as mean, 0.97 as p_miss, case code when '26001' then 1 else 5 end as p_band, 1000.0 + code::integer - 25351 as children_short
from marts.commune;

insert into marts.province_series by name
select map, '75' as province_code, 'Thành phố Đồng Nai' as province_name, 'u5mr' as indicator, 'Tử vong trẻ em dưới 5 tuổi' as indicator_name_vi, 'trên 1.000 trẻ sinh ra sống' as unit_vi,
  year, 15.5 - (year - 2010) * 0.4 as value, 'reported' as basis
from (values ('old'), ('current')) as maps(map), range(2010, 2017) as years(year) where year <> 2011;

insert into marts.source by name
select 'aaaabbbbcccc' as source_id, 'bao-cao-thu.xlsx' as file_name, repeat('ab', 32) as sha256, 'commune_report' as dataset, timestamp '2026-01-10 02:00:00' as received_at,
  'UBND xã' as received_from, 1234 as rows, 1230 as accepted, 4 as quarantined, true as is_synthetic,
  'G' as numerator_column, 'H' as denominator_column, 'I' as value_column;

insert into marts.observation_part by name
select '25351@2025-07-01' as commune_id, 'TC07' as measure_id, '2025' as period, part_id, part_name, 1.0 as share, 'whole' as share_basis, numerator, denominator, 'ok' as quality,
  'aaaabbbbcccc' as source_id, 'B07' as sheet, row_number, date '2026-01-08' as vintage, timestamp '2026-01-10 02:00:00' as received_at
from (values ('25342@1995-01-01', 'Xã Tân Lợi', 200.0, 210.0, 214), ('25345@1995-01-01', 'Xã Phước An', 209.0, 276.0, 215)) as parts(part_id, part_name, numerator, denominator, row_number);

insert into marts.source_row by name
select source_id, sheet, row_number, part_name as unit_name, measure_id, period, numerator::integer::varchar || ' ' as numerator_text, denominator::integer::varchar as denominator_text, false as is_suppressed
from marts.observation_part;


-- Units without data: an old unit merged into another, a current commune of a province that never reported.
insert into marts.province by name
select '01@2025-07-01' as province_id, '01' as code, 'Thành phố Hà Nội' as name, 'Hà Nội' as short_name, 'thành phố' as kind, date '2025-07-01' as valid_from, true as is_current, 1 as communes;

insert into marts.commune by name
select * from (values
  ('25342@1995-01-01', '25342', 'Xã Tân Lợi', 'Tân Lợi', 'xa tan loi', 'xã', date '1995-01-01', date '2025-06-30', '70', 'Tỉnh Bình Phước', false),
  ('26003@2025-07-01', '26003', 'Phường Ba Đình', 'Ba Đình', 'phuong ba dinh', 'phường', date '2025-07-01', null, '01', 'Thành phố Hà Nội', true))
  as units(commune_id, code, name, short_name, name_key, unit_type, valid_from, valid_to, province_code, province_name, is_current);

insert into marts.unit_lineage by name
select 'commune' as level, '25342@1995-01-01' as from_id, '25351@2025-07-01' as to_id, date '2025-07-01' as effective_date, 'merged' as kind, 1.0 as share, 'whole' as share_basis;

insert into marts.data_issue by name
select 'thu-3' as issue_id, 'warn' as severity, 'CA1227' as rule_id, 'aaaabbbbcccc' as source_id, 'B07 · dòng 14 · Tử số' as row_ref, 'Tử số lớn hơn mẫu số' as message_vi, 'open' as state, date '2026-11-01' as first_seen, 3 as place;

insert into marts.data_issue by name
select 'thu-' || place as issue_id, 'warn' as severity, rule_id, '25351@2025-07-01' as commune_id, '75' as province_code, 'CT05a' as measure_id, '2025' as period,
  'aaaabbbbcccc' as source_id, 'dòng ' || place as row_ref, message_vi, numbers_vi, state, 'YT' as owner, date '2026-11-01' as first_seen, flips as would_flip_verdict, moves as would_move_rank, place
from (values
  (1, 'CA1420', 'Xin xem lại số <b>này</b>', 'báo cáo 10 trên 100', 'asked', true, true),
  (2, 'CA1421', 'Số giống năm trước', '9 trong 12 cặp', 'open', false, true),
  (4, 'CA1420', 'Đã gửi lại', 'báo cáo 1 trên 100', 'corrected', null, null)) as issues(place, rule_id, message_vi, numbers_vi, state, flips, moves);

insert into marts.data_issue_event by name
select * from (values
  ('thu-1', 1, date '2026-11-01', 'appeared', 'build', null, null),
  ('thu-1', 2, date '2026-11-03', 'assigned', 'lan', 'YT', 'gọi điện ngày 3')) as events(issue_id, event_no, day, action, by_whom, to_whom, note);

insert into marts.data_rule by name
select 'CA1420' as rule_id, 'warn' as severity, 'Số khác hẳn các xã cùng tỉnh' as title_vi, 'tail = 0.001 (share): giới hạn 99,8 %. [Spiegelhalter 2005]' as limits_vi
union all by name select 'CA1421' as rule_id, 'warn' as severity, 'Số chép lại từ năm trước' as title_vi;

insert into marts.agency by name
select 'YT' as agency_id, 'Trung tâm Y tế' as name_vi, date '2025-06-30' as valid_to;

-- The maps: an old unit told back from today's, one change that the name alone gets wrong (GSO, under-five mortality of Đồng Nai 2010 and 2016), totals of both maps, classes.
insert into marts.commune by name
select '25351@1995-01-01' as commune_id, '25351' as code, 'Xã Phước An' as name, 'Phước An' as short_name, 'phuoc an' as name_key, 'xã' as unit_type, date '1995-01-01' as valid_from, date '2025-06-30' as valid_to,
  'window_start' as valid_from_basis, '70' as province_code, 'Tỉnh Bình Phước' as province_name, false as is_current;

insert into marts.unit_lineage by name
select 'commune' as level, '25351@1995-01-01' as from_id, '25351@2025-07-01' as to_id, date '2025-07-01' as effective_date, 'merged' as kind, 1.0 as share, 'whole' as share_basis, 'NQ 1662/NQ-UBTVQH15' as decree;

insert into marts.observation by name
select '25342@1995-01-01' as commune_id, 'CT05a' as measure_id, year::varchar as period, 52.0 as numerator, 55.0 as denominator, 5200.0 / 55 as value, 'reported' as basis, false as is_current_map, true as is_latest, 'ok' as quality
from range(2022, 2025) as years(year);

insert into marts.old_map_observation by name
select '25342@1995-01-01' as commune_id, 'CT05a' as measure_id, '2025' as period, 55.0 as numerator, 55.0 as denominator, 92.7 as value_lo, 100.0 as value_hi, 1 as successors_reporting, 1 as successors_expected,
  '2024' as weight_period, 'estimated' as basis, true as is_synthetic, 'spread_by_share' as quality;

insert into marts.change_decomposition by name
select 'province' as level, '75@2026-04-30' as unit_id, 'u5mr' as measure_id, '2010' as from_period, '2016' as to_period, '75' as province_code, 'Thành phố Đồng Nai' as unit_name,
  '75@1995-01-01' as namesake_id, 'Tỉnh Đồng Nai' as namesake_name, 'name' as compared_by, 'Tử vong trẻ em dưới 5 tuổi' as measure_name_vi, 'trên 1.000 trẻ sinh ra sống' as unit,
  13.5 as namesake_before, 16.56 as territory_before, 13.65 as territory_after, 0.15 as change, -2.91 as real_change, 3.06 as redrawn_change, 'exact' as quality, false as is_synthetic;

insert into marts.map_total by name
select 'nation' as scope_kind, 'VN' as scope_id, 'CT05a' as measure_id, '2025' as period, 'Toàn bộ báo cáo' as scope_name, 1139.0 as reported_numerator, 1139.0 as current_placed_numerator, 0.0 as current_apart_numerator,
  1117.0 as old_placed_numerator, 22.0 as old_apart_numerator, true as agrees;

insert into marts.commune_class by name
select '25351@2025-07-01' as commune_id, date '2025-07-01' as valid_from, 'B,C' as class_candidates, 800 as pass_mark_lo, 850 as pass_mark_hi, 'Chưa có danh sách miền núi' as reason_vi;
-- Xã Tân Lợi corrected its report: 190 became 200.
insert into marts.observation by name
select '25342@1995-01-01' as commune_id, 'TC07' as measure_id, '2025' as period, vintage, numerator, 210.0 as denominator, 100 * numerator / 210 as value,
  'synthetic' as basis, false as is_current_map, is_latest, 1 as parts, 1 as parts_expected, 'ok' as quality, 'aaaabbbbcccc' as source_id
from (values (date '2025-11-02', 190.0, false), (date '2026-01-08', 200.0, true)) as sent(vintage, numerator, is_latest);

insert into marts.dictionary_table by name
select 'commune' as table_name, 'Danh mục đơn vị' as description_vi, 'List of units' as description_en, 'một dòng cho mỗi đời' as grain_vi, 'one row per state' as grain_en,
  'commune_id' as key_columns, 'core.units' as reads, 'province_summary' as read_by, 2 as columns;

insert into marts.dictionary_column by name
select 'commune' as table_name, * from (values
  ('commune_id', 'varchar', 'Mã <đơn vị>', 'Unit', null, null, null, null, 1, true),
  ('children', 'double', 'Số trẻ em', 'Children', 'trẻ em', 'children', 'chưa báo cáo', 'not reported', 2, false))
  as columns(column_name, column_type, meaning_vi, meaning_en, unit_vi, unit_en, null_vi, null_en, column_no, is_key);
insert into marts.snapshot_change by name
select 'ban-truoc' as previous_id, 'ban-thu-1' as snapshot_id, * from (values
  ('verdict', '25351@2025-07-01', '75', 'Xã Tân Quan', 'QD06-2019', '2025', null, null, null, null, 'met', 'not_met', 'data', 'own', 'aaaabbbbcccc'),
  ('rank_band', '25357@2025-07-01', '75', 'Xã Đak Lua', 'QD06-2019', '2025', null, null, null, null, '2', '1', 'data', 'peers', null),
  ('total', '26002@2025-07-01', '75', 'Xã Thử <b>& đậm</b>', 'QD06-2019', '2025', null, null, null, null, '700.50–860.00', '860.00', 'rule', 'own', null),
  ('forecast_band', '26000@2025-07-01', '75', 'Xã Dầu Giây', null, null, 'CT05a', 'national', 'VN', 2030, '2', '5', 'data+model', 'own', null))
  as changes(subject, commune_id, province_code, commune_name, rule_set_id, round_id, measure_id, scope_kind, scope_code, year, before, after, cause, inputs_of, source_id);

-- Suppositions: one criterion of 50 points, marks 45, 40 and 30. In 2025 each of the five communes has 409 of 486 (84.2 %): 20 points, class B, not met.
insert into marts.rule_definition by name
select 'QD06-2019-minh-hoa' as rule_set_id, date '2019-01-03' as in_force_from, '{"RuleSet": {"Id": "QD06-2019-minh-hoa", "Label": {"Vi": "Bộ thử", "En": "Bộ thử"}, "IsIllustrative": true, "Notice": {"Vi": "minh họa", "En": "minh họa"}, "InForceFrom": "2019-01-03", "InForceTo": null, "TotalPoints": 50, "Criteria": [{"Id": "TC07", "Number": 7, "Label": {"Vi": "Tiêm chủng", "En": "Tiêm chủng"}, "MaxPoints": 50, "Items": [{"Id": "TC07", "Label": {"Vi": "Tiêm chủng", "En": "Tiêm chủng"}, "Kind": "Bands", "MeasureId": "TC07", "MaxPoints": 50, "Bands": [{"Comparator": "Ge", "Threshold": 98, "Points": 50, "Source": null}, {"Comparator": "Ge", "Threshold": 80, "Points": 20, "Source": null}], "LowerBandsKnown": true, "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}, "Scale": null, "Pool": null, "Coverage": null, "Conditions": [], "WordedRule": null, "WordedMeasures": []}], "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}, "InForceFrom": null, "ConfirmedOn": null, "Combination": "Sum"}], "PassMarks": [{"ClassId": "A", "Label": {"Vi": "Nhóm thử A", "En": "Nhóm thử A"}, "Points": 45, "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}}, {"ClassId": "B", "Label": {"Vi": "Nhóm thử B", "En": "Nhóm thử B"}, "Points": 40, "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}}, {"ClassId": "C", "Label": {"Vi": "Nhóm thử C", "En": "Nhóm thử C"}, "Points": 30, "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}}], "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}, "TotalSource": null}, "Measures": [{"Id": "TC07", "Document": "QD06-2019", "IndicatorNumber": 7, "Label": {"Vi": "Tiêm chủng", "En": "Tiêm chủng"}, "ShortLabel": {"Vi": "Tiêm chủng", "En": "Tiêm chủng"}, "Unit": "Percent", "Direction": "Up", "Numerator": {"Vi": "tử", "En": "tử"}, "Denominator": {"Vi": "mẫu", "En": "mẫu"}, "LeadAgencies": [], "IsSensitive": false, "Source": {"Document": "Quyết định thử", "Article": null, "Reference": null, "Status": "illustrative"}, "DefinitionSource": null, "CountsUnits": false, "CountsPlaces": false}]}' as definition;

insert into marts.commune_standing by name
select commune_id, '2025' as round_id, date '2025-12-31' as class_date, 'xã' as unit_type, 'tỉnh' as province_kind, false as is_mountain, false as is_island, false as is_especially_difficult
from marts.commune where commune_id in ('25351@2025-07-01', '25357@2025-07-01', '26000@2025-07-01', '26001@2025-07-01', '26002@2025-07-01');

insert into marts.verdict_certainty by name
select province_code, '2025' as round_id, rule_set_id, 5 as communes, 1 as certain_met, 1 as certain_not_met, 3 as dependent, 2 as depends_only_on_unknown_points, 3 as depends_on_unknown_points,
  1 as depends_on_missing_facts, 0 as depends_on_no_case, 0 as depends_on_split_share, 0 as depends_on_sampling, 1 as depends_on_unit_class
from marts.rule_set, (values ('VN'), ('75')) as provinces(province_code);

insert into marts.setting_effect by name
select 'VN' as province_code, 'vacuous_item' as setting_id, option, rule_set_id, '2025' as round_id, option = 'undetermined' as is_in_use, reach, 5 as communes,
  met, not_met, undetermined, changed as changed_verdicts, changed as changed_totals, if(changed is null, null, 0) as changed_marks
from marts.rule_set, (values ('undetermined', 'computed', 1, 1, 3, 0), ('full', 'computed', 3, 1, 1, 2), ('leave_out', 'not_at_hand', null, null, null, null))
  as answers(option, reach, met, not_met, undetermined, changed);

insert into marts.index_part by name
select 'thu' as index_id, part_id, measure_id, 'Chỉ số thử' as index_label_vi, 'minh họa' as notice_vi, true as illustrative, part_no, part_label as part_label_vi, 1.0 as part_weight,
  1.0 as measure_weight, 50.0 as worst, 100.0 as best, date '2021-01-07' as in_force_from, 'Giả định thử' as source
from (values ('suc-khoe', 'Sức khỏe', 1, 'TC07'), ('bao-ve', 'Bảo vệ', 2, 'CT05a')) as parts(part_id, part_label, part_no, measure_id);

insert into marts.child_index by name
select commune_id, '2025' as year, 'thu' as index_id, part_id, '75' as province_code, score, 1.0 as known_weight, if(part_id = 'all', 3, null) as rank, if(part_id = 'all', 2.4, null) as rank_low,
  if(part_id = 'all', 4.6, null) as rank_high, if(part_id = 'all', 5, null) as ranked_units, true as illustrative
from marts.commune, (values ('all', 61.24), ('suc-khoe', 68.3), ('bao-ve', null)) as scores(part_id, score)
where commune_id in ('25351@2025-07-01', '26002@2025-07-01');
-- Rounds, papers of the dossier, and what people said of Xã Tân Quan: 50 of 50 by itself (40 in its first form), 30 verified.
insert into marts.recognition_round by name
select '2024-11' as round_id, 'QD06-2019' as decision, '2021-2025' as plan_period, 4 as plan_year, date '2024-11-01' as first_day, date '2024-11-30' as last_day, '2024' as period, 'nguồn thử' as source, 'secondary' as source_status;

insert into marts.dossier_paper by name
select * from (values ('assessment', 1, 'Bản đánh giá kết quả', 'filled'), ('minutes', 2, 'Biên bản họp', 'blank_form'), ('request', 3, 'Công văn', 'by_commune')) as papers(paper_id, paper_no, name_vi, made_as);

insert into marts.assessment_score by name
select '25351@2025-07-01' as commune_id, '2025' as round_id, 'QD06-2019' as rule_set_id, stage, 'TC07' as criterion_id, 'TC07' as item_id, vintage, '75' as province_code, '2025' as period,
  'Hội đồng đánh giá <xã>' as assessed_by, date '2025-12-15' as minutes_on, '12/BB' as minutes_number, points, is_latest, true as is_synthetic, 'aaaabbbbcccc' as source_id, '' as sheet, 10 as row_number
from (values ('self_assessed', date '2025-12-22', 40, false), ('self_assessed', date '2026-01-08', 50, true), ('verified', date '2026-01-20', 30, true)) as forms(stage, vintage, points, is_latest);

insert into marts.assessment_evidence by name
select 'aaaabbbbcccc' as source_id, '' as sheet, 10 as row_number, '25351@2025-07-01' as commune_id, '2025' as round_id, 'QD06-2019' as rule_set_id, 'self_assessed' as stage, 'TC07' as criterion_id, 'TC07' as item_id,
  date '2026-01-08' as vintage, '75' as province_code, 'minutes' as evidence_kind, 'Biên bản kiểm tra sổ tiêm' as evidence_title, '7/BB-TYT' as evidence_reference, true as is_synthetic;

insert into marts.recognition_round by name
select '2027-11' as round_id, 'QD06-2019' as decision, '2026-2030' as plan_period, 2 as plan_year, date '2027-11-01' as first_day, date '2027-11-30' as last_day, '2027' as period, 'suy ra thử' as source, 'derived' as source_status;

insert into marts.round_rating by name
select '25351@2025-07-01' as commune_id, '75' as province_code, '2024-11' as round_id, rule_set_id, 'B,C' as class_candidates, 800 as pass_mark_lo, 850 as pass_mark_hi, 801 as total_min, 876 as total_max,
  'undetermined' as verdict, is_illustrative as illustrative, true as is_recomputed
from marts.rule_set;
-- Peers and ways up: every rated commune is like the two before it; TC07 is at 0 and twelve children more give 50 points. Under the confirmed set points stay open.
insert into marts.commune_peer by name
select own.commune_id, '75' as province_code, other.commune_id as peer_id, '2025' as round_id, row_number() over (partition by own.commune_id order by other.commune_id) as place,
  0.25 as distance, 3 as compared, other.name as peer_name, '75' as peer_province_code
from marts.commune as own inner join marts.commune as other on other.commune_id <> own.commune_id and other.province_code = '75' where own.province_code = '75';

insert into marts.peer_balance by name
select commune_id, '75' as province_code, rows.* from marts.commune, (values
  ('children_log', 8.0, 9.0, 8.1, 0.5, -2.0, -0.2, 4, 4), ('ethnic_minority_share', null, null, null, null, null, null, 0, 0))
  as rows(covariate, value, others_mean, peers_mean, deviation, smd_before, smd_after, others_told, peers_told) where province_code = '75';

insert into marts.peer_criterion by name
select commune_id, '75' as province_code, '2025' as round_id, criterion.rule_set_id, criterion_id, case when criterion_no = 7 then 20 end as points, max_points,
  case when criterion_no = 7 then 4 else 0 end as peers_told, case when criterion_no = 7 then 3 else 0 end as peers_better, 0 as peers_same, case when criterion_no = 7 then 1 else 0 end as peers_worse,
  30.0 as peers_low, 40.0 as peers_median, 50.0 as peers_high
from marts.commune, marts.criterion where province_code = '75';

insert into marts.peer_measure by name
select commune_id, '75' as province_code, 'TC07' as measure_id, '2025' as period, 84.2 as value, 4 as peers_told, 3 as peers_better, 0 as peers_same, 1 as peers_worse, 85.0 as peers_low, 90.0 as peers_median, 95.0 as peers_high
from marts.commune where province_code = '75';

insert into marts.peer_change by name
select '25351@2025-07-01' as commune_id, '75' as province_code, '2025' as round_id, rule_set_id, 'TC07' as criterion_id, 'TC07' as measure_id, peer_id, '2022' as from_period, '2025' as to_period,
  80.0 as from_value, to_value, change_in_errors, is_real, peer_name
from marts.rule_set, (values ('26000@2025-07-01', 'Xã Dầu Giây', 97.5, 6.1, true), ('25357@2025-07-01', 'Xã Đak Lua', 81.0, 0.3, false)) as changes(peer_id, peer_name, to_value, change_in_errors, is_real);

insert into marts.improvement_criterion by name
select commune_id, '75' as province_code, '2025' as round_id, rule_set_id, criterion_id, case when criterion_no = 7 or rule_set_id = 'QD06-2019' then 0 else 70 end as fixed_points, true as must_exceed_zero, false as is_barred,
  case when rule_set_id = 'QD06-2019' and criterion_no <> 7 then 'rule_unknown ' || criterion_id end as openings
from marts.commune, marts.criterion where province_code = '75';

insert into marts.improvement_level by name
select commune_id, '75' as province_code, '2025' as round_id, rule_set_id, 'TC07' as measure_id, level, units, 465.0 + units as numerator, 486.0 as denominator, 100 * (465.0 + units) / 486 as value, reached as peers_reached, 4 as peers_told
from marts.commune, marts.rule_set, (values (0, 0.0, 4), (1, 12.0, 1)) as levels(level, units, reached) where province_code = '75';

insert into marts.improvement_option by name
select commune_id, '75' as province_code, '2025' as round_id, rule_set_id, 'TC07' as block_id, option_no, 'TC07' as criterion_id, 'TC07=' || option_no as levels, points
from marts.commune, marts.rule_set, (values (0, 0), (1, 50)) as options(option_no, points) where province_code = '75';

insert into marts.improvement_cost by name
select 'TC07' as measure_id, valid_from, 'trẻ được tiêm đủ thêm' as unit_vi, 'child vaccinated more' as unit_en, cost, true as is_illustrative, 'giả định' as source
from (values (date '2026-01-01', 500000), (date '2027-01-01', 900000)) as costs(valid_from, cost);
