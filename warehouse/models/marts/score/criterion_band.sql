-- One row per rule set, criterion, item and band.
-- Key: rule_set_id, criterion_id, item_id, band_no.  Reads: seed.criterion_band.
-- The steps of banded items, best first: the first whose comparator holds gives its points.
select
  rule_set_id, criterion_id, item_id, band_no,
  comparator, document, article, reference, source_status, threshold, points
from seed.criterion_band
