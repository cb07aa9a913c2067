-- Cells as received turned into values; what cannot be read becomes null. Cases: cells.csv beside this file.

-- A count. A dot groups thousands (1.234 is one thousand two hundred and thirty-four), a comma begins decimals.
create or replace macro read_count(cell) as
  case
    -- Few cells have a dot, and looking for one is far cheaper than matching.
    when contains(cell, '.') and regexp_full_match(trim(cell), '-?\d{1,3}(\.\d{3})+(,\d+)?') then try_cast(replace(replace(trim(cell), '.', ''), ',', '.') as double)
    else try_cast(replace(trim(cell), ',', '.') as double)
  end;

-- A rate or an amount. One dot begins decimals (98.125), several dots group thousands, a comma begins decimals.
create or replace macro read_number(cell) as
  case
    when regexp_full_match(trim(cell), '-?\d{1,3}(\.\d{3}){2,}(,\d+)?') or regexp_full_match(trim(cell), '-?\d{1,3}(\.\d{3})+,\d+')
      then try_cast(replace(replace(trim(cell), '.', ''), ',', '.') as double)
    else try_cast(replace(trim(cell), ',', '.') as double)
  end;

-- A day, written 2024-12-31 or 31/12/2024.
create or replace macro read_date(cell) as
  coalesce(try_strptime(trim(cell), '%Y-%m-%d'), try_strptime(trim(cell), '%d/%m/%Y'))::date;

-- The figure of a report in the measure's unit: numerator and denominator stand before the value beside them.
create or replace macro reported_value(unit, ratio_base, numerator, denominator, given) as
  case
    when ratio_base is not null and numerator is not null and denominator is not null then ratio_base * numerator / nullif(denominator, 0)
    when unit in ('count', 'vnd') then coalesce(numerator, given)
    else given
  end;

-- Last and first day of a period written 2024, 2024H1 or 2024H2.
create or replace macro period_last_day(period) as
  case
    when regexp_full_match(period, '\d{4}H1') then make_date(substr(period, 1, 4)::integer, 6, 30)
    when regexp_full_match(period, '\d{4}(H2)?') then make_date(substr(period, 1, 4)::integer, 12, 31)
  end;

-- A period that is one half of a year.
create or replace macro is_half_year(period) as length(period) = 6;
