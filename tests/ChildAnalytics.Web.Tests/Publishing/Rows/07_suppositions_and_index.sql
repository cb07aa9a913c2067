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
