-- One row per published change whose real and redrawn parts do not add up to it.
select
  if(level = 'commune', unit_id, null) as commune_id, measure_id, to_period as period, source_id,
  unit_id || ' ' || from_period || '-' || to_period as row_ref,
  'Thay đổi thật và thay đổi do vẽ lại ranh giới không cộng đúng thành thay đổi chung' as message_vi,
  'The real and the redrawn part do not add up to the change' as message_en
from marts.change_decomposition
-- Doubles hold 15 digits; a wrong term is off by far more than the last of them.
where (real_change is not null and redrawn_change is not null and abs(real_change + redrawn_change - change) > 1e-12 * greatest(1, abs(territory_before), abs(territory_after), abs(namesake_before)))
  or (quality = 'exact' and (real_change is null or redrawn_change is null))
  or real_change_lo > real_change_hi or redrawn_change_lo > redrawn_change_hi
