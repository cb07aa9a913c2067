-- One row per commune of the current map whose class for the pass mark differs between two publications.
-- Key: commune_id.  Reads: before_commune, after_commune.
-- Where the class is not determined, the classes still possible are compared.
create or replace temp table class_change as
with
pairs as (
  select
    coalesce(new.commune_id, old.commune_id) as commune_id,
    coalesce(new.province_code, old.province_code) as province_code,
    coalesce(old.pass_class, old.class_candidates) as before,
    coalesce(new.pass_class, new.class_candidates) as after
  from (from before_commune where is_current) as old
  full join (from after_commune where is_current) as new on new.commune_id = old.commune_id
)
from pairs where before is distinct from after;
