-- One row per state of a unit that ends before it begins, or that another state of the same code overlaps.
with
states as (
  select level, code, unit_id, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to, source_id from core.units
)
select
  if(states.level = 'commune', states.unit_id, null) as commune_id, null as measure_id, null as period, states.source_id,
  concat_ws(' · ', states.unit_id, others.unit_id) as row_ref,
  if(others.unit_id is null,
    states.unit_id || ' kết thúc trước khi bắt đầu',
    'Mã ' || states.code || ' có hai trạng thái trùng thời gian: ' || states.unit_id || ' và ' || others.unit_id) as message_vi,
  if(others.unit_id is null,
    states.unit_id || ' ends before it begins',
    'Code ' || states.code || ' has two states at one time: ' || states.unit_id || ' and ' || others.unit_id) as message_en
from states
left join states as others
  on others.level = states.level and others.code = states.code and others.unit_id > states.unit_id
  and others.valid_from <= states.valid_to and states.valid_from <= others.valid_to
where others.unit_id is not null or states.valid_to < states.valid_from
