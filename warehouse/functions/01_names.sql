-- Names of units, folded and taken apart. Cases: names.csv beside this file.

-- Lower case without diacritics, đ as d, single spaces: for search and for comparing spellings, never for showing.
create or replace macro fold_name(name) as
  trim(regexp_replace(replace(strip_accents(lower(nfc_normalize(name))), 'đ', 'd'), '\s+', ' ', 'g'));

-- The legal word a name begins with, lower case; null where it begins with none.
create or replace macro type_word(name) as
  nullif(regexp_extract(lower(nfc_normalize(trim(name))), '^(xã|phường|thị trấn|đặc khu|thành phố|tỉnh|quận|huyện|thị xã)\s', 1), '');

-- The name without its legal word; a ward that is only a number keeps the word ("Phường 12").
create or replace macro short_name_of(name) as
  case
    when type_word(name) is null then trim(nfc_normalize(name))
    when regexp_full_match(trim(substr(trim(nfc_normalize(name)), length(type_word(name)) + 1)), '\d+') then trim(nfc_normalize(name))
    else trim(substr(trim(nfc_normalize(name)), length(type_word(name)) + 1))
  end;

-- The name with its legal word; the word comes from the name itself, else from the list's own column.
create or replace macro full_name_of(name, place_type) as
  case
    when type_word(name) is not null or place_type is null then trim(nfc_normalize(name))
    else upper(substr(place_type, 1, 1)) || substr(place_type, 2) || ' ' || trim(nfc_normalize(name))
  end;

-- The legal word of a unit: from its name, else from the list's own column ("Thành phố Trung Ương" is a thành phố).
create or replace macro unit_type_of(name, place_type) as
  coalesce(type_word(name), type_word(place_type || ' '), lower(trim(place_type)));
