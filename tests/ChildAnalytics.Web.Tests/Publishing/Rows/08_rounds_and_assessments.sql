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
