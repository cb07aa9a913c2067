-- One row per row of a list of units.
-- Key: none, a unit may stand in several lists.  Reads: raw.unit_list.
-- The day a state begins or ends is part of its name: until_2025-06-30, from_2025-07-01.
select
  state,
  level,
  trim(code) as code,
  full_name_of(name, place_type) as name,
  short_name_of(name) as short_name,
  unit_type_of(name, place_type) as unit_type,
  nullif(trim(parent_code), '') as parent_code,
  if(starts_with(state, 'from_'), substr(state, 6)::date, window_start()) as valid_from,
  if(starts_with(state, 'until_'), substr(state, 7)::date, null) as valid_to,
  source_id,
  try_cast(row_number as integer) as row_number
from raw.unit_list
