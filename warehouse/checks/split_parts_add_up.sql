-- One row per unit, measure, period and dimension whose parts do not make up all children: one part is above the whole, or all parts are given and differ from it.
-- Figures are left out: the measure may be sensitive.
with
parts_of_dimension as (
  select dimension, count(*) as parts from seed.disaggregation where dimension <> 'all' group by all
),
summed as (
  select
    unit_id, measure_id, period, dimension,
    sum(numerator) as numerator, sum(denominator) as denominator,
    count(*) as parts,
    count(*) filter (numerator is null or denominator is null) as uncounted,
    any_value(source_id) as source_id, any_value(sheet) as sheet, min(row_number) as row_number
  from core.reported_splits
  where is_latest
  group by unit_id, measure_id, period, dimension
)
select
  summed.unit_id as commune_id, summed.measure_id, summed.period, summed.source_id,
  concat_ws(' · ', nullif(summed.sheet, ''), 'dòng ' || summed.row_number) as row_ref,
  'Tổng theo phân tổ ' || summed.dimension || ' không khớp với số liệu chung' as message_vi,
  'The parts by ' || summed.dimension || ' do not add up to the total' as message_en
from summed
inner join parts_of_dimension on parts_of_dimension.dimension = summed.dimension
inner join core.reported_observations as totals
  on totals.unit_id = summed.unit_id and totals.measure_id = summed.measure_id and totals.period = summed.period and totals.is_latest
where summed.numerator > totals.numerator or summed.denominator > totals.denominator
  or (summed.parts = parts_of_dimension.parts and summed.uncounted = 0 and (summed.numerator <> totals.numerator or summed.denominator <> totals.denominator))
