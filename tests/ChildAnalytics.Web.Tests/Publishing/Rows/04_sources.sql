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
