-- Figures that are choices of this product, each in one place with its reason. Figures of law are data, never here.

-- First day our data speak of (population by province, GSO table demography_5). The true first day of older units is not known.
create or replace macro window_start() as date '1995-01-01';

-- Cells of sensitive measures below this many children never leave the trusted side (design 6.7: "fewer than 5 children").
create or replace macro small_cell_threshold() as 5;

-- A merged rate stands only where the parts that reported hold at least this share of the expected denominator (product choice).
create or replace macro minimum_part_weight() as 0.8;

-- The measure whose denominator is the number of all children of a unit (QĐ 23/QĐ-TTg, CT08a: children in special circumstances over all children).
create or replace macro child_population_measure() as 'CT08a';

-- Two totals are the same to the last unit. Shares of a count (0.3 and 0.7 of 7) add up to it but for the last digits of a double.
create or replace macro is_same_total(one, other) as abs(one - other) < 0.001;
