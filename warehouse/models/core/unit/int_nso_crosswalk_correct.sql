-- One row per row of the official table of communes of 2025-07-01, its known errors mended.
-- Key: source_id, row_number.  Reads: staging.stg_nso__crosswalk, seed.nso_crosswalk_corrections.
-- A correction applies only while the published value is the one it was written for.
with
crosswalk as (from staging.stg_nso__crosswalk),
corrections as (
  select
    new_code,
    coalesce(old_code, '') as old_code_key,
    max(source_value) filter (where column_name = 'old_code') as old_code_found,
    max(corrected_value) filter (where column_name = 'old_code') as old_code,
    max(source_value) filter (where column_name = 'new_name') as new_name_found,
    max(corrected_value) filter (where column_name = 'new_name') as new_name,
    max(source_value) filter (where column_name = 'old_province_code') as old_province_code_found,
    max(corrected_value) filter (where column_name = 'old_province_code') as old_province_code,
    max(source_value) filter (where column_name = 'old_province_name') as old_province_name_found,
    max(corrected_value) filter (where column_name = 'old_province_name') as old_province_name
  from seed.nso_crosswalk_corrections
  group by all
),
corrected as (
  select
    if(crosswalk.old_code = corrections.old_code_found, corrections.old_code, crosswalk.old_code) as old_code,
    crosswalk.old_name,
    crosswalk.old_district_code,
    crosswalk.old_district_name,
    if(crosswalk.old_province_code = corrections.old_province_code_found, corrections.old_province_code, crosswalk.old_province_code) as old_province_code,
    if(crosswalk.old_province_name = corrections.old_province_name_found, corrections.old_province_name, crosswalk.old_province_name) as old_province_name,
    crosswalk.new_code,
    if(crosswalk.new_name = corrections.new_name_found, corrections.new_name, crosswalk.new_name) as new_name,
    crosswalk.new_province_code,
    crosswalk.new_province_name,
    crosswalk.note_vi,
    crosswalk.relation,
    corrections.new_code is not null as is_corrected,
    crosswalk.source_id,
    crosswalk.row_number
  from crosswalk
  left join corrections
    on crosswalk.new_code = corrections.new_code
    and coalesce(crosswalk.old_code, '') = corrections.old_code_key
)
from corrected
