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
