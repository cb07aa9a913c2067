-- One row per row of the official table that leads from communes before 2025-07-01 to those after it.
-- Key: source_id, row_number (old_code is null for islands that had no commune).  Reads: raw.nso_crosswalk.
-- Names and codes are as published, only tidied: the table's known errors are mended in core.int_nso_crosswalk_correct.
with
tidied as (
  select
    tidy_cell(old_code) as old_code,
    tidy_cell(old_name) as old_name,
    code_in_brackets(district) as old_district_code,
    name_before_brackets(district) as old_district_name,
    code_in_brackets(old_province) as old_province_code,
    name_before_brackets(old_province) as old_province_name,
    tidy_cell(new_code) as new_code,
    tidy_cell(new_name) as new_name,
    code_in_brackets(new_province) as new_province_code,
    name_before_brackets(new_province) as new_province_name,
    tidy_cell(note) as note_vi,
    -- "Nhâp" is a slip of the table for "Nhập".
    replace(lower(tidy_cell(note)), 'nhâp', 'nhập') as note_key,
    source_id,
    try_cast(row_number as integer) as row_number
  from raw.nso_crosswalk
),
bucketed as (
  select
    * exclude (note_key, source_id, row_number),
    case
      when note_key = 'giữ nguyên' then 'unchanged'
      when note_key in ('đổi tên', 'đổi loại hình') then 'renamed_or_retyped'
      when note_key like 'sắp xếp toàn bộ huyện %' then 'island_district_to_special_zone'
      when note_key like 'nhập toàn bộ%' or note_key like 'sắp xếp toàn bộ xã %' then 'whole'
      when note_key = 'nhập một phần diện tích, toàn bộ dân số' then 'part_area_whole_population'
      when note_key = 'nhập một phần diện tích' then 'part_area_only_or_unspecified'
      when note_key = 'nhập một phần dân số' then 'part_population'
      when note_key like '%một phần%' then 'part'
    end as relation,
    source_id,
    row_number
  from tidied
)
from bucketed
