-- One row per unit of the current map, measure and period with a part that did not report.
select
  unit_id as commune_id, measure_id, period, source_id, null as row_ref, '' as fingerprint,
  parts || ' trong ' || parts_expected || ' đơn vị cũ có báo cáo' as message_vi,
  parts || ' of ' || parts_expected || ' parts reported' as message_en
from core.current_observations
where parts < parts_expected
