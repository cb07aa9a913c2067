-- One row per old unit whose shares lie outside 0 to 1, add up to something else than 1, or leave nothing for a link of unknown share.
with
summed as (
  select
    level, from_id, effective_date,
    sum(share) as known, count(*) filter (share is null) as unknown, min(share) as least, max(share) as greatest, min(source_id) as source_id
  from core.unit_lineage
  group by all
)
select
  if(level = 'commune', from_id, null) as commune_id, null as measure_id, null as period, source_id,
  from_id as row_ref,
  'Các tỷ lệ chia của ' || from_id || ' cộng lại bằng ' || known || ', phải bằng 1' as message_vi,
  'The shares of ' || from_id || ' add up to ' || known || ', expected 1' as message_en
from summed
-- One part in a million million: shares are typed decimals, so only the way a double holds them may differ.
where least < 0 or greatest > 1
  or (unknown = 0 and abs(known - 1) > 1e-12)
  or (unknown > 0 and known > 1 + 1e-12)
