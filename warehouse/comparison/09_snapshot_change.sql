-- One row per published statement that differs between two publications, with its causes.
-- Key: commune_id, subject, rule_set_id, round_id, measure_id, scope_kind, scope_code, year.
-- Reads: rating_cause, class_change, forecast_cause, unit_change, rule_change, compared, before_commune, after_commune.
create or replace temp table snapshot_change as
with
found as (
  select
    commune_id, province_code, subject, rule_set_id, round_id,
    null::varchar as measure_id, null::varchar as scope_kind, null::varchar as scope_code, null::integer as year,
    before, after, by_data, by_boundary, by_rule, inputs_of, new_sources
  from rating_cause
  union all
  select
    commune_id, province_code, 'class', null, null, null, null, null, null,
    before, after, false,
    commune_id in (select commune_id from unit_change),
    exists (from rule_change where scope = 'class'),
    'own', null
  from class_change
  union all
  select
    commune_id, province_code, subject, null, null, measure_id, scope_kind, scope_code, year,
    before, after, by_data, by_boundary, by_rule, inputs_of, new_sources
  from forecast_cause
),
-- Whether other SQL or engines move such a statement is seen where nothing at all differs, neither of the unit nor of those it is ranked or pooled with.
judged as (
  select *, bool_or(not (by_data or by_boundary or by_rule)) over (partition by subject, rule_set_id) as moves_by_itself
  from found
),
-- Nothing else differs: with the same code, a later day puts dated rules and units in force; with the same day as well, the engine itself must differ.
named as (
  select
    judged.* exclude (by_rule),
    by_rule or (not compared.is_code_changed and compared.is_day_changed and not (by_data or by_boundary or by_rule)) as by_rule,
    (compared.is_code_changed and moves_by_itself)
      or (not compared.is_day_changed and not (by_data or by_boundary or by_rule)) as by_model,
    compared.previous_id, compared.snapshot_id
  from judged
  cross join compared
),
names as (
  select commune_id, name from after_commune
  union all
  select commune_id, name from before_commune where commune_id not in (select commune_id from after_commune)
)
select
  named.previous_id, named.snapshot_id, named.subject,
  named.commune_id, named.province_code, names.name as commune_name,
  named.rule_set_id, named.round_id, named.measure_id, named.scope_kind, named.scope_code, named.year,
  named.before, named.after,
  concat_ws('+', if(by_data, 'data', null), if(by_boundary, 'boundary', null), if(by_rule, 'rule', null), if(by_model, 'model', null)) as cause,
  named.inputs_of,
  nullif(array_to_string(named.new_sources, ','), '') as source_id
from named
left join names on names.commune_id = named.commune_id
order by named.subject, named.commune_id, named.rule_set_id, named.round_id, named.measure_id, named.scope_kind, named.scope_code, named.year;
