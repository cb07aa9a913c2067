-- One row per measure.
-- Key: measure_id.  Reads: seed.measure.
-- ratio_base is what numerator over denominator is multiplied by; null where the measure is no ratio.
select
  measure_id, document, indicator_no, name_vi, name_en, short_vi, short_en, unit, direction,
  numerator_vi as numerator, denominator_vi as denominator, numerator_en, denominator_en,
  ratio_base, lead_agency, is_sensitive, source, source_status
from seed.measure
