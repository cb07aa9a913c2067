-- One row per code that a list or a change gives to two different units on the same first day.
with
beginnings as (
  select level, code, valid_from, name_key, parent_code, source_id
  from (select *, fold_name(short_name) as name_key from staging.stg_unit__lists)
  where code is not null
  union all
  select level, code, effective_date, fold_name(short_name_of(name)), null, null from seed.unit_change
),
judged as (
  select level, code, valid_from, count(distinct name_key) as names, count(distinct parent_code) as parents, count(*) filter (parent_code is null and source_id is null) as changes, min(source_id) as source_id
  from beginnings
  group by all
)
select
  null as commune_id, null as measure_id, null as period, source_id,
  level || ' ' || code || '@' || strftime(valid_from, '%Y-%m-%d') as row_ref,
  'Mã ' || code || ' được dùng cho hai đơn vị trong cùng ngày ' || strftime(valid_from, '%d/%m/%Y') as message_vi,
  'Code ' || code || ' is given to two units on the same day ' || strftime(valid_from, '%Y-%m-%d') as message_en
from judged
where names > 1 or parents > 1 or changes > 1
