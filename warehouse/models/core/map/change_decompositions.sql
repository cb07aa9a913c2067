-- One row per unit of the current map, series and pair of years: the change a reader of the name sees, split into what happened and what was redrawn.
-- Key: level, unit_id, measure_id, from_period, to_period.  Reads: core.int_changes_pair.
-- redrawn = own territory in the first year - unit of the same name in the first year; real = own territory in the second year - own territory in the first; change = redrawn + real, for counts and rates alike.
-- Where a territory is known as an interval, its terms are intervals: for each point of the first interval the two terms still add up to the change.
select
  level, unit_id, namesake_id, compared_by, measure_id, from_period, to_period,
  namesake_before,
  territory_before, territory_before_lo, territory_before_hi,
  territory_after, territory_after_lo, territory_after_hi,
  territory_after - namesake_before as change,
  territory_after_lo - namesake_before as change_lo,
  territory_after_hi - namesake_before as change_hi,
  territory_after - territory_before as real_change,
  territory_after_lo - territory_before_hi as real_change_lo,
  territory_after_hi - territory_before_lo as real_change_hi,
  territory_before - namesake_before as redrawn_change,
  territory_before_lo - namesake_before as redrawn_change_lo,
  territory_before_hi - namesake_before as redrawn_change_hi,
  case
    when territory_before is not null and territory_after is not null then 'exact'
    when territory_before_lo is null and territory_before_hi is null then 'not_separable'
    else 'interval'
  end as quality,
  is_synthetic,
  array_to_string(list_sort(list_distinct(string_split(source_ids, ','))), ',') as source_id
from core.int_changes_pair
