-- One row per old commune and commune of the current map that took people from it.
-- Key: old_id, current_id.  Reads: core.unit_succession, core.units.
-- contributors is how many old communes the current one took people from: 1 means that all it reports is about people of this old commune, however the old one was divided.
with
links as (
  select succession.from_id as old_id, succession.current_id, succession.kind, succession.share
  from core.unit_succession as succession
  inner join core.units on units.unit_id = succession.from_id
  where succession.level = 'commune' and units.valid_from_basis = 'window_start' and coalesce(succession.share, 1) > 0
)
select
  old_id, current_id, kind, share,
  count(*) over (partition by current_id) as contributors,
  count(*) over (partition by old_id) as successors,
  bool_and(share is not null) over (partition by current_id) as are_shares_known
from links
