-- One row per commune and covariate.
-- Key: commune_id, covariate.  Reads: core.units, engine.peer_balance.
-- How like its peers a commune is, against how like it is to all others. What no source at hand gives stays null and is never zero.
select
  balances.commune_id, units.province_code, balances.covariate, balances.value, balances.others_mean,
  balances.peers_mean, balances.deviation, balances.smd_before, balances.smd_after, balances.others_told,
  balances.peers_told
from engine.peer_balance as balances
inner join core.units on units.unit_id = balances.commune_id
