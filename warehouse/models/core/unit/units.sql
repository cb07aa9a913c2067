-- One row per state of an administrative unit.
-- Key: unit_id.  Reads: staging.stg_unit__lists, seed.unit_change, seed.unit_crosswalk.
-- States that end on 2025-06-30 begin on the first day our data speak of: valid_from_basis says window_start. What begins or ends after as_of() is not known yet and left out; a change without a name abolishes the unit, a code no list has begins a new unit.
with
lists as (
  select distinct on (state, level, code) * replace (if(valid_to < as_of(), valid_to, null) as valid_to), valid_to is not null as is_window_start
  from staging.stg_unit__lists
  where code is not null and (valid_to is not null or valid_from <= as_of())
  order by state, level, code, source_id, row_number
),
changes as (
  select
    *,
    lead(effective_date) over (partition by level, code order by effective_date) as next_change
  from seed.unit_change
  where effective_date <= as_of()
),
-- A new code belongs where the units that went into it belonged.
newcomers as (
  select crosswalk.new_code as code, min(lists.parent_code) as parent_code, min(lists.source_id) as source_id
  from seed.unit_crosswalk as crosswalk
  inner join lists on lists.level = 'commune' and lists.code = crosswalk.old_code and lists.valid_to is null
  anti join lists as known on known.level = 'commune' and known.code = crosswalk.new_code and known.valid_to is null
  where crosswalk.effective_date <= as_of()
  group by all
),
first_changes as (
  select level, code, min(effective_date) as effective_date from changes group by all
),
listed_states as (
  select
    lists.level, lists.code, lists.name, lists.short_name, lists.unit_type, lists.parent_code,
    lists.valid_from,
    coalesce(lists.valid_to, first_changes.effective_date - 1) as valid_to,
    if(lists.is_window_start, 'window_start', 'decree') as valid_from_basis,
    lists.source_id
  from lists
  left join first_changes
    on lists.valid_to is null and first_changes.level = lists.level and first_changes.code = lists.code
),
changed_states as (
  select
    changes.level, changes.code,
    full_name_of(changes.name, changes.unit_type) as name,
    short_name_of(changes.name) as short_name,
    lower(changes.unit_type) as unit_type,
    coalesce(lists.parent_code, newcomers.parent_code) as parent_code,
    changes.effective_date as valid_from,
    (changes.next_change - 1)::date as valid_to,
    'decree' as valid_from_basis,
    coalesce(lists.source_id, newcomers.source_id) as source_id
  from changes
  left join lists on lists.valid_to is null and lists.level = changes.level and lists.code = changes.code
  left join newcomers on changes.level = 'commune' and newcomers.code = changes.code
  where changes.name is not null and (lists.code is not null or newcomers.code is not null)
),
states as (
  from listed_states union all by name from changed_states
),
districts as (
  select code, parent_code as province_code from lists where level = 'district'
),
placed_states as (
  select
    states.code || '@' || strftime(states.valid_from, '%Y-%m-%d') as unit_id,
    states.*,
    case
      when states.level = 'province' then states.code
      when states.level = 'district' then states.parent_code
      when states.valid_from_basis = 'window_start' then districts.province_code
      else states.parent_code
    end as province_code,
    case
      when states.level = 'district' then states.code
      when states.level = 'commune' and states.valid_from_basis = 'window_start' then states.parent_code
    end as district_code
  from states
  left join districts on districts.code = states.parent_code
),
provinces as (
  select unit_id, code, valid_from, valid_to from placed_states where level = 'province'
),
units as (
  select
    placed_states.unit_id, placed_states.level, placed_states.code, placed_states.name, placed_states.short_name,
    placed_states.unit_type, placed_states.valid_from, placed_states.valid_to, placed_states.valid_from_basis,
    placed_states.province_code,
    provinces.unit_id as province_id,
    placed_states.district_code,
    fold_name(placed_states.short_name) as name_key,
    placed_states.source_id
  from placed_states
  -- The province as it stood on the last day of the unit's state: Đồng Nai became a city on 2026-04-30 while most of its communes stayed as they were.
  left join provinces
    on provinces.code = placed_states.province_code
    and provinces.valid_from <= coalesce(placed_states.valid_to, as_of())
    and coalesce(provinces.valid_to, date '9999-12-31') >= coalesce(placed_states.valid_to, as_of())
)
from units
