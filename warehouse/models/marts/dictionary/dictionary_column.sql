-- One row per public table and column.
-- Key: table_name, column_name.  Reads: engine.dictionary_column.
-- The data dictionary: what each column says, its unit, and what null means.
select
  table_name, column_name, column_type, meaning_vi, meaning_en,
  unit_vi, unit_en, null_vi, null_en, column_no, is_key
from engine.dictionary_column
