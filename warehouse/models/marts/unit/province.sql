-- One row per state of a province.
-- Key: province_id.  Reads: core.units.
-- communes counts the commune-level units whose state lies in this state of the province.
with
provinces as (from core.units where level = 'province'),
communes as (
  select province_id, count(*) as communes
  from core.units
  where level = 'commune'
  group by all
)
select
  provinces.unit_id as province_id,
  provinces.code, provinces.name, provinces.short_name,
  provinces.unit_type as kind,
  provinces.valid_from, provinces.valid_to,
  provinces.valid_to is null as is_current,
  coalesce(communes.communes, 0) as communes,
  provinces.source_id
from provinces
left join communes on communes.province_id = provinces.unit_id
