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
