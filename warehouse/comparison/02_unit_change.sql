-- One row per unit whose own state, province or lineage differs between two publications, or which only one of them knows.
-- Key: commune_id.  Reads: before_commune, after_commune, before_province, after_province, before_unit_lineage, after_unit_lineage.
create or replace temp macro units_of(communes, provinces, lineage) as table
  with
  edges as (
    select unit_id, sum(hash(from_id, to_id, effective_date, kind, share, share_basis, decree)) as content
    from (
      select from_id as unit_id, * from query_table(lineage)
      union all
      select to_id as unit_id, * from query_table(lineage)
    )
    group by all
  )
  select
    units.commune_id,
    hash(units.name, units.unit_type, units.valid_from, units.valid_to, units.province_id, units.district_code, parents.kind, edges.content) as content
  from query_table(communes) as units
  left join query_table(provinces) as parents on parents.province_id = units.province_id
  left join edges on edges.unit_id = units.commune_id;

create or replace temp table unit_change as
with
before_units as (
  from units_of('before_commune', 'before_province', 'before_unit_lineage')
),
after_units as (
  from units_of('after_commune', 'after_province', 'after_unit_lineage')
)
select coalesce(after_units.commune_id, before_units.commune_id) as commune_id
from before_units
full join after_units on after_units.commune_id = before_units.commune_id
where before_units.content is distinct from after_units.content;
