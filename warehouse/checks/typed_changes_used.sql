-- One row per typed row of a decree that changed nothing: its code is unknown or had ended, or another source stands above it.
with
changes_unused as (
  select changes.level || ' ' || changes.code as typed, changes.effective_date, 'unit_change' as list
  from seed.unit_change as changes
  where changes.effective_date <= as_of()
    and not exists (
      from core.units
      where units.level = changes.level and units.code = changes.code
        and if(changes.name is null, units.valid_to = changes.effective_date - 1, units.valid_from = changes.effective_date)
    )
),
links_unused as (
  select crosswalk.old_code || ' → ' || crosswalk.new_code || coalesce(' ' || crosswalk.share, '') as typed, crosswalk.effective_date, 'unit_crosswalk' as list
  from seed.unit_crosswalk as crosswalk
  where crosswalk.effective_date <= as_of()
    and not exists (
      from core.unit_lineage as lineage
      where lineage.level = 'commune' and lineage.effective_date = crosswalk.effective_date
        and split_part(lineage.from_id, '@', 1) = crosswalk.old_code and split_part(lineage.to_id, '@', 1) = crosswalk.new_code
        and (crosswalk.share is null or lineage.share = crosswalk.share)
    )
)
select
  null as commune_id, null as measure_id, null as period, null as source_id,
  list || ' ' || strftime(effective_date, '%Y-%m-%d') || ' ' || typed as row_ref,
  'Dòng nhập tay không có tác dụng: mã không có hoặc đã hết hiệu lực trước ngày đó, hoặc bảng chính thức nói khác' as message_vi,
  'A typed row has no effect: its code is unknown or had ended by that day, or the official table says otherwise' as message_en
from (from changes_unused union all from links_unused)
