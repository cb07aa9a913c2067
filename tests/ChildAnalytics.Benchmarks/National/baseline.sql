-- What DuckDB alone needs for the same reading, joins, recombination and writing: no checks of rows, no receipts, no engines, no suppression.
-- FILES, BUILT and OUT are put in by the program: the year-sets, a build database for units and measures, and the folder to write to.
attach 'BUILT' as built (read_only);

create table reports as
select
  regexp_extract(filename, '_(\d{4}(?:H1)?)_mo-phong', 1) as period,
  md5(filename)[:12] as source_id,
  unit_code, measure_id, coalesce(disaggregation, 'all') as disaggregation,
  try_cast(numerator as double) as numerator, try_cast(denominator as double) as denominator,
  case value when 'Có' then 1.0 when 'Không' then 0.0 else try_cast(replace(value, ',', '.') as double) end as value
from read_csv([FILES], columns = {'unit_code': 'varchar', 'measure_id': 'varchar', 'disaggregation': 'varchar', 'numerator': 'varchar', 'denominator': 'varchar', 'value': 'varchar', 'note': 'varchar'},
  auto_detect = false, header = false, skip = 7, delim = ';', quote = '', escape = '', nullstr = '', filename = true, strict_mode = false, ignore_errors = true);

create table observations as
with
periods as (
  select period, if(length(period) = 6, make_date(period[:4]::integer, 6, 30), make_date(period::integer, 12, 31)) as last_day from (select distinct period from reports)
)
select
  units.unit_id, units.level, reports.measure_id, reports.period, reports.disaggregation, reports.numerator, reports.denominator,
  coalesce(measures.ratio_base * reports.numerator / nullif(reports.denominator, 0), reports.value) as value,
  measures.ratio_base, measures.is_sensitive, reports.source_id
from reports
inner join periods on periods.period = reports.period
inner join built.core.units as units
  on units.level in ('commune', 'province') and units.code = reports.unit_code and periods.last_day between units.valid_from and coalesce(units.valid_to, date '9999-12-31')
inner join built.seed.measure as measures on measures.measure_id = reports.measure_id;

create table current as
select
  succession.current_id, observations.measure_id, observations.period, observations.disaggregation,
  sum(succession.share * observations.numerator) as numerator, sum(succession.share * observations.denominator) as denominator,
  any_value(observations.ratio_base) * sum(succession.share * observations.numerator) / nullif(sum(succession.share * observations.denominator), 0) as value,
  count(*) as parts, any_value(observations.is_sensitive) as is_sensitive, min(observations.source_id) as source_id
from observations
inner join built.core.unit_succession as succession on succession.from_id = observations.unit_id
where observations.level = 'commune' and coalesce(succession.share, 1) > 0
group by succession.current_id, observations.measure_id, observations.period, observations.disaggregation;

attach 'OUT/child.duckdb' as child;
create table child.observation as
select observations.unit_id, units.province_code, observations.measure_id, observations.period, observations.numerator, observations.denominator, observations.value, observations.source_id
from observations inner join built.core.units as units using (unit_id) where observations.disaggregation = 'all' and observations.level = 'commune'
union all
select current.current_id, units.province_code, current.measure_id, current.period, current.numerator, current.denominator, current.value, current.source_id
from current inner join built.core.units as units on units.unit_id = current.current_id
anti join observations as own on own.unit_id = current.current_id and own.measure_id = current.measure_id and own.period = current.period
where current.disaggregation = 'all'
order by all;
create table child.observation_split as
select current.current_id, units.province_code, current.measure_id, current.period, current.disaggregation, current.numerator, current.denominator, current.value, current.source_id
from current inner join built.core.units as units on units.unit_id = current.current_id
where current.disaggregation <> 'all' and not current.is_sensitive
order by all;
create table child.observation_part as
select succession.current_id, units.province_code, observations.measure_id, observations.period, observations.unit_id, succession.share, observations.numerator, observations.denominator, observations.value, observations.source_id
from observations
inner join built.core.unit_succession as succession on succession.from_id = observations.unit_id
inner join built.core.units as units on units.unit_id = succession.current_id
where observations.disaggregation = 'all'
order by all;
create table child.source_row as
select source_id, unit_code, measure_id, period, numerator, denominator, value from reports where disaggregation = 'all' order by all;
checkpoint child;

attach 'OUT/analyst.duckdb' as analyst;
create table analyst.observation as from child.observation;
create table analyst.observation_split as from child.observation_split;
create table analyst.observation_part as from child.observation_part;
checkpoint analyst;
copy child.observation to 'OUT/observation' (format parquet, compression zstd, partition_by (province_code));
copy child.observation_split to 'OUT/observation_split' (format parquet, compression zstd, partition_by (province_code));
copy child.observation_part to 'OUT/observation_part' (format parquet, compression zstd, partition_by (province_code));
