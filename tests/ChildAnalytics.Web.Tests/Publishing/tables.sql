-- The public tables with the columns of src/docs/architecture.md, empty.
create schema marts;
create table marts.commune (
  commune_id varchar,
  code varchar,
  name varchar,
  short_name varchar,
  name_key varchar,
  unit_type varchar,
  valid_from date,
  valid_to date,
  valid_from_basis varchar,
  province_code varchar,
  province_id varchar,
  province_name varchar,
  district_code varchar,
  district_name varchar,
  pass_class varchar,
  class_candidates varchar,
  class_date date,
  pass_mark_lo decimal(9,2),
  pass_mark_hi decimal(9,2),
  children double,
  children_period varchar,
  formed_from varchar,
  is_current boolean,
  source_id varchar
);
create table marts.province (
  province_id varchar,
  code varchar,
  name varchar,
  short_name varchar,
  kind varchar,
  valid_from date,
  valid_to date,
  is_current boolean,
  communes integer,
  source_id varchar
);
create table marts.unit_lineage (
  level varchar,
  from_id varchar,
  to_id varchar,
  effective_date date,
  kind varchar,
  share double,
  share_basis varchar,
  decree varchar,
  source_id varchar
);
create table marts.measure (
  measure_id varchar,
  document varchar,
  indicator_no integer,
  name_vi varchar,
  name_en varchar,
  short_vi varchar,
  short_en varchar,
  unit varchar,
  direction varchar,
  numerator varchar,
  denominator varchar,
  numerator_en varchar,
  denominator_en varchar,
  ratio_base double,
  lead_agency varchar,
  is_sensitive boolean,
  source varchar,
  source_status varchar
);
create table marts.target (
  measure_id varchar,
  scope_kind varchar,
  scope_code varchar,
  year integer,
  comparator varchar,
  value double,
  document varchar,
  verified boolean,
  note varchar,
  source varchar
);
create table marts.rule_set (
  rule_set_id varchar,
  label_vi varchar,
  label_en varchar,
  is_illustrative boolean,
  notice_vi varchar,
  notice_en varchar,
  in_force_from date,
  in_force_to date,
  total_points decimal(9,2),
  source varchar,
  source_status varchar
);
create table marts.criterion (
  rule_set_id varchar,
  criterion_id varchar,
  criterion_no integer,
  name_vi varchar,
  name_en varchar,
  max_points decimal(9,2),
  source varchar,
  source_status varchar,
  in_force_from date,
  confirmed_on date,
  document varchar,
  article varchar,
  reference varchar
);
create table marts.criterion_item (
  rule_set_id varchar,
  criterion_id varchar,
  item_id varchar,
  measure_id varchar,
  label_vi varchar,
  label_en varchar,
  kind varchar,
  document varchar,
  article varchar,
  reference varchar,
  source_status varchar,
  item_no integer,
  max_points decimal(9,2),
  lower_bands_known boolean
);
create table marts.criterion_band (
  rule_set_id varchar,
  criterion_id varchar,
  item_id varchar,
  band_no integer,
  comparator varchar,
  document varchar,
  article varchar,
  reference varchar,
  source_status varchar,
  threshold decimal(18,6),
  points decimal(9,2)
);
create table marts.pass_mark (
  rule_set_id varchar,
  class_id varchar,
  label_vi varchar,
  label_en varchar,
  document varchar,
  article varchar,
  reference varchar,
  source_status varchar,
  points decimal(9,2)
);
create table marts.agency (
  agency_id varchar,
  name_vi varchar,
  name_en varchar,
  valid_to date,
  note_vi varchar,
  note_en varchar,
  source varchar
);
create table marts.setting (
  setting_id varchar,
  question_vi varchar,
  question_en varchar,
  value varchar,
  options varchar,
  legal_basis varchar,
  note_vi varchar,
  note_en varchar
);
create table marts.observation (
  commune_id varchar,
  measure_id varchar,
  period varchar,
  vintage date,
  numerator double,
  denominator double,
  value double,
  value_lo double,
  value_hi double,
  basis varchar,
  is_synthetic boolean,
  is_current_map boolean,
  is_latest boolean,
  parts integer,
  parts_expected integer,
  quality varchar,
  source_id varchar,
  received_at timestamp
);
create table marts.observation_part (
  commune_id varchar,
  measure_id varchar,
  period varchar,
  part_id varchar,
  part_name varchar,
  share double,
  share_basis varchar,
  numerator double,
  denominator double,
  value double,
  quality varchar,
  source_id varchar,
  sheet varchar,
  row_number integer,
  vintage date,
  received_at timestamp
);
create table marts.criterion_score (
  commune_id varchar,
  round_id varchar,
  rule_set_id varchar,
  criterion_id varchar,
  item_id varchar,
  points decimal(9,2),
  points_min decimal(9,2),
  points_max decimal(9,2),
  max_points decimal(9,2),
  status varchar,
  reason_vi varchar,
  reason_en varchar,
  measure_id varchar,
  numerator double,
  denominator double,
  value double,
  illustrative boolean,
  source_id varchar
);
create table marts.commune_rating (
  commune_id varchar,
  province_code varchar,
  round_id varchar,
  round_kind varchar,
  rule_set_id varchar,
  class_id varchar,
  class_candidates varchar,
  class_date date,
  pass_mark decimal(9,2),
  pass_mark_lo decimal(9,2),
  pass_mark_hi decimal(9,2),
  total decimal(9,2),
  total_min decimal(9,2),
  total_max decimal(9,2),
  verdict_total varchar,
  verdict_no_zero varchar,
  verdict_complete varchar,
  verdict varchar,
  illustrative boolean,
  rank integer,
  rank_lo integer,
  rank_hi integer,
  ranked_units integer,
  band integer,
  source_id varchar
);
create table marts.target_progress (
  commune_id varchar,
  province_code varchar,
  measure_id varchar,
  scope_kind varchar,
  scope_code varchar,
  year integer,
  comparator varchar,
  target double,
  latest double,
  latest_period varchar,
  gap double,
  status varchar,
  status_statcan varchar,
  status_unsd varchar,
  status_destatis varchar,
  status_escap varchar,
  required_pace double,
  achieved_pace double,
  source_id varchar
);
create table marts.target_forecast (
  commune_id varchar,
  province_code varchar,
  measure_id varchar,
  scope_kind varchar,
  scope_code varchar,
  year integer,
  comparator varchar,
  target double,
  mean double,
  lo80 double,
  hi80 double,
  lo95 double,
  hi95 double,
  p_miss double,
  p_band integer,
  method varchar,
  calibrated boolean,
  points_used integer,
  children_short double,
  source_id varchar
);
create table marts.forecast_path (
  commune_id varchar,
  province_code varchar,
  measure_id varchar,
  year integer,
  mean double,
  lo80 double,
  hi80 double,
  lo95 double,
  hi95 double,
  method varchar,
  source_id varchar
);
create table marts.province_summary (
  province_code varchar,
  province_id varchar,
  round_id varchar,
  rule_set_id varchar,
  communes integer,
  met integer,
  not_met integer,
  undetermined integer,
  share_met double,
  share_met_lo double,
  share_met_hi double,
  target_share double,
  target_document varchar,
  median_total double,
  source_id varchar
);
create table marts.province_series (
  map varchar,
  province_id varchar,
  province_code varchar,
  province_name varchar,
  indicator varchar,
  indicator_name_vi varchar,
  indicator_name_en varchar,
  unit_vi varchar,
  unit_en varchar,
  year integer,
  value double,
  value_lo double,
  value_hi double,
  basis varchar,
  note varchar,
  source_id varchar
);
create table marts.province_observation (
  province_id varchar,
  measure_id varchar,
  period varchar,
  numerator double,
  denominator double,
  value double,
  basis varchar,
  quality varchar,
  source_id varchar
);
create table marts.data_issue (
  issue_id varchar,
  severity varchar,
  rule_id varchar,
  commune_id varchar,
  measure_id varchar,
  period varchar,
  source_id varchar,
  row_ref varchar,
  message_vi varchar,
  message_en varchar,
  state varchar,
  would_flip_verdict boolean
);
create table marts.source (
  source_id varchar,
  file_name varchar,
  sha256 varchar,
  dataset varchar,
  received_at timestamp,
  received_from varchar,
  rows integer,
  accepted integer,
  quarantined integer,
  licence varchar,
  is_synthetic boolean,
  numerator_column varchar,
  denominator_column varchar,
  value_column varchar
);
create table marts.source_row (
  source_id varchar,
  sheet varchar,
  row_number integer,
  unit_code varchar,
  unit_name varchar,
  measure_id varchar,
  period varchar,
  numerator_text varchar,
  denominator_text varchar,
  value_text varchar,
  note varchar,
  is_suppressed boolean
);
create table marts.snapshot (
  snapshot_id varchar,
  built_at timestamp,
  as_of date,
  inputs_sha256 varchar,
  rule_sets varchar,
  engine_version varchar,
  is_synthetic boolean
);
create table marts.dictionary_table (
  table_name varchar,
  description_vi varchar,
  description_en varchar,
  grain_vi varchar,
  grain_en varchar,
  key_columns varchar,
  reads varchar,
  read_by varchar,
  columns integer
);
create table marts.dictionary_column (
  table_name varchar,
  column_name varchar,
  column_type varchar,
  meaning_vi varchar,
  meaning_en varchar,
  unit_vi varchar,
  unit_en varchar,
  null_vi varchar,
  null_en varchar,
  column_no integer,
  is_key boolean
);
