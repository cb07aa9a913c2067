-- One row per unit whose own state, province or lineage differs between two publications, or which only one of them knows.
-- Key: commune_id.  Reads: before_commune, after_commune, before_province, after_province, before_unit_lineage, after_unit_lineage.
create or replace temp table unit_change as
with
before_edges as (
  select unit_id, sum(hash(from_id, to_id, effective_date, kind, share, share_basis, decree)) as content
  from (
    select from_id as unit_id, * from before_unit_lineage
    union all
    select to_id as unit_id, * from before_unit_lineage
  )
  group by all
),
after_edges as (
  select unit_id, sum(hash(from_id, to_id, effective_date, kind, share, share_basis, decree)) as content
  from (
    select from_id as unit_id, * from after_unit_lineage
    union all
    select to_id as unit_id, * from after_unit_lineage
  )
  group by all
),
before_units as (
  select
    communes.commune_id,
    hash(communes.name, communes.unit_type, communes.valid_from, communes.valid_to, communes.province_id, communes.district_code, provinces.kind, edges.content) as content
  from before_commune as communes
  left join before_province as provinces on provinces.province_id = communes.province_id
  left join before_edges as edges on edges.unit_id = communes.commune_id
),
after_units as (
  select
    communes.commune_id,
    hash(communes.name, communes.unit_type, communes.valid_from, communes.valid_to, communes.province_id, communes.district_code, provinces.kind, edges.content) as content
  from after_commune as communes
  left join after_province as provinces on provinces.province_id = communes.province_id
  left join after_edges as edges on edges.unit_id = communes.commune_id
)
select coalesce(after_units.commune_id, before_units.commune_id) as commune_id
from before_units
full join after_units on after_units.commune_id = before_units.commune_id
where before_units.content is distinct from after_units.content;
