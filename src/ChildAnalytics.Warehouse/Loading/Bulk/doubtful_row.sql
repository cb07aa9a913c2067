-- One row per line of a report that is not plainly right and so must be judged one by one.
-- Key: row_number.  Reads: line, known_unit, known_measure, known_disaggregation.  $1 is the last day of the period.
-- "Plainly right" is narrower than the rules of a report, never wider: digits without sign, group or leading zero, "Có" and "Không" as printed, keys that stand once.
with
lines as (from line),
codes as (
  select code from known_unit where $1 between valid_from and valid_to
),
repeated as (
  select unit_code, measure_id, coalesce(disaggregation, 'all') as disaggregation, min(row_number) as first_row
  from lines
  where unit_code is not null and measure_id is not null
  group by all
  having count(*) > 1
),
counted as (
  select
    lines.*, known_measure.unit, known_measure.ratio_base,
    try_cast(lines.numerator as integer) as top,
    try_cast(lines.denominator as integer) as bottom,
    if(lines.value is null, null, replace(lines.value, ',', '.')) as point_value,
    regexp_full_match(lines.value, '(0|[1-9]\d{0,8})(,\d{0,3}[1-9])?') as is_value_plain
  from lines
  left join known_measure on known_measure.measure_id = lines.measure_id
),
judged as (
  select
    counted.*,
    unit_code in (from codes)
      and (disaggregation is null or disaggregation in (from known_disaggregation))
      -- Written as the number itself: "5,5", "1e3", " 5" and "007" all differ from it.
      and (numerator is null or (top::varchar = numerator and top between 0 and 100000000))
      and (denominator is null or (bottom::varchar = denominator and bottom between 0 and 100000000))
      and case
        when ratio_base is not null then
          (numerator is null) = (denominator is null)
          and (numerator is null or (bottom > 0 and (top <= bottom or unit <> 'percent')) or (top = 0 and bottom = 0 and value is null))
          -- Just inside half a unit of the last digit; what lies on the edge is for exact arithmetic.
          and (value is null or (
            is_value_plain and (unit <> 'percent' or try_cast(point_value as double) <= 100)
            and (numerator is null or abs(try_cast(point_value as double) - ratio_base * top / bottom) <= 0.4999 * pow(10, -if(contains(value, ','), length(value) - strpos(value, ','), 0)))))
        when unit = 'yes_no' then numerator is null and denominator is null and (value is null or value in ('Có', 'Không'))
        when unit in ('count', 'percent_change_per_year') then denominator is null and value is null
        else false
      end as is_plain
  from counted
)
select judged.row_number, coalesce(repeated.first_row, judged.row_number) as first_row
from judged
left join repeated
  on repeated.unit_code = judged.unit_code and repeated.measure_id = judged.measure_id and repeated.disaggregation = coalesce(judged.disaggregation, 'all')
where is_plain is distinct from true or repeated.first_row < judged.row_number
