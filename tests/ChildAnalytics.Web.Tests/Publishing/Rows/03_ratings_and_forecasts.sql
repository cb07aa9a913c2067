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
