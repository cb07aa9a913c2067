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
