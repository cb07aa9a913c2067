-- One row per part of the children a figure may speak of.
-- Key: disaggregation.  Reads: seed.disaggregation.
-- Parts of one dimension together are all children.
select disaggregation, dimension, name_vi, name_en, source from seed.disaggregation
