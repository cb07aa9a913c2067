-- Cells of published tables, tidied. Cases: the tests of the NSO crosswalk compare 10,571 rows with an independent cleaning.

-- NFC, runs of white space (line breaks and no-break spaces included) as one space, none at the ends; null where nothing is left.
create or replace macro tidy_cell(cell) as
  nullif(trim(regexp_replace(nfc_normalize(cell), '[\s\x{00A0}]+', ' ', 'g')), '');

-- The code of "Thành phố Hà Nội (01)"; null where no code stands in brackets at the end.
create or replace macro code_in_brackets(cell) as
  nullif(regexp_extract(tidy_cell(cell), '\((\d+)\)$', 1), '');

-- The name of "Thành phố Hà Nội (01)".
create or replace macro name_before_brackets(cell) as
  nullif(trim(regexp_replace(tidy_cell(cell), '\(\d+\)$', '')), '');
