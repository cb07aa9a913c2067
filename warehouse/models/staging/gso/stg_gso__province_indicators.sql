-- One row per indicator, old province and year.
-- Key: indicator, old_province_code, year.  Reads: raw.gso_province_indicators.
-- Values are in the unit of the column unit; NA at the source is null.
select
  trim(indicator) as indicator,
  trim(old_province_code) as old_province_code,
  trim(new_province_code) as new_province_code,
  try_cast(year as integer) as year,
  read_number(value) as value,
  unit,
  note,
  gso_table,
  source_id,
  sheet,
  try_cast(row_number as integer) as row_number
from raw.gso_province_indicators
