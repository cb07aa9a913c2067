-- One row per link between two successive states of units.
-- Key: from_id, to_id.  Reads: core.int_commune_links_resolve, core.int_province_links_resolve, core.units, seed.unit_change, seed.unit_decree.
-- Shares are 0 to 1 of the old unit; null where unknown. A decree typed beside a link stands before the one of its whole province.
with
changes as (
  select
    old_states.unit_id as from_id,
    new_states.unit_id as to_id,
    new_states.valid_from as effective_date,
    if(old_states.name = new_states.name, 'unchanged', 'renamed') as kind,
    1.0::double as share,
    'whole' as share_basis,
    unit_change.decree,
    new_states.source_id
  from seed.unit_change
  inner join core.units as new_states
    on new_states.level = unit_change.level and new_states.code = unit_change.code and new_states.valid_from = unit_change.effective_date
  inner join core.units as old_states
    on old_states.level = new_states.level and old_states.code = new_states.code and old_states.valid_to = new_states.valid_from - 1
  -- Where a decree is typed link by link, its own links say what the unit became.
  anti join core.int_commune_links_resolve as typed on typed.from_id = old_states.unit_id and typed.to_id = new_states.unit_id
),
links as (
  from core.int_commune_links_resolve union all by name from core.int_province_links_resolve union all by name from changes
)
select old_units.level, links.* exclude (decree, source_id), coalesce(links.decree, decrees.decree) as decree, links.source_id
from links
inner join core.units as old_units on old_units.unit_id = links.from_id
inner join core.units as new_units on new_units.unit_id = links.to_id
left join seed.unit_decree as decrees
  on decrees.level = old_units.level and decrees.province_code = new_units.province_code and decrees.effective_date = links.effective_date
