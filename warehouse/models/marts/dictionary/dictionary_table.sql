-- One row per public table.
-- Key: table_name.  Reads: engine.dictionary_table.
-- The data dictionary: what each public table is, what it reads and what reads it.
select
  table_name, description_vi, description_en, grain_vi, grain_en,
  key_columns, reads, read_by, columns
from engine.dictionary_table
