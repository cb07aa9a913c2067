-- One row per unit that lives on a day on which the province or district it belongs to does not: it was abolished with live children, or never was.
with
parents as (
  select level, code, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to from core.units where level in ('province', 'district')
),
children as (
  select unit_id, level, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to, 'province' as parent_level, province_code as parent_code, source_id
  from core.units where level in ('commune', 'district')
  union all
  select unit_id, level, valid_from, coalesce(valid_to, date '9999-12-31'), 'district', district_code, source_id
  from core.units where level = 'commune' and district_code is not null
),
covered as (
  select
    children.unit_id, children.level, children.valid_from, children.valid_to, children.parent_level, children.parent_code, children.source_id,
    coalesce(sum(least(children.valid_to, parents.valid_to) - greatest(children.valid_from, parents.valid_from) + 1) filter (parents.code is not null), 0) as days_covered
  from children
  left join parents
    on parents.level = children.parent_level and parents.code = children.parent_code
    and parents.valid_from <= children.valid_to and children.valid_from <= parents.valid_to
  group by all
)
select
  if(level = 'commune', unit_id, null) as commune_id, null as measure_id, null as period, source_id,
  unit_id as row_ref,
  unit_id || ' còn tồn tại khi ' || if(parent_level = 'province', 'tỉnh ', 'huyện ') || coalesce(parent_code, 'không rõ') || ' đã bị bãi bỏ hoặc chưa có' as message_vi,
  unit_id || ' lives on while ' || parent_level || ' ' || coalesce(parent_code, 'unknown') || ' is abolished or does not yet exist' as message_en
from covered
where days_covered < valid_to - valid_from + 1
