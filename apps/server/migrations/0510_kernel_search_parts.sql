-- Searching inside texts by index, without an extension: every letter and every pair of neighbouring letters becomes a
-- number salted with the shop, and a GIN index over these numbers knows which rows hold all parts of what was typed.
-- Whoever asks must look at the text itself as well: the parts may stand apart.

-- The parts a text holds.
create function search_parts(shop uuid, words text) returns bigint[] language plpgsql immutable strict parallel safe as $$
declare
  salt bigint := uuid_hash_extended(shop, 0);
  parts bigint[] := '{}';
begin
  for n in 1 .. length(words) loop
    parts := parts || hashtextextended(substr(words, n, 1), salt) || hashtextextended(substr(words, n, 2), salt);
  end loop;
  return parts;
end $$;

-- The parts a text must hold to contain all of these words: their pairs, or the letter a word is.
create function search_wanted(shop uuid, words text[]) returns bigint[] language plpgsql immutable strict parallel safe as $$
declare
  salt bigint := uuid_hash_extended(shop, 0);
  word text;
  parts bigint[] := '{}';
begin
  foreach word in array words loop
    for n in 1 .. greatest(length(word) - 1, 1) loop
      parts := parts || hashtextextended(substr(word, n, 2), salt);
    end loop;
  end loop;
  return parts;
end $$;

-- Whole words as numbers, such as tags.
create function search_marks(shop uuid, marks text[]) returns bigint[] language plpgsql immutable strict parallel safe as $$
declare
  salt bigint := uuid_hash_extended(shop, 0);
  mark text;
  numbers bigint[] := '{}';
begin
  foreach mark in array marks loop
    numbers := numbers || hashtextextended(mark, salt);
  end loop;
  return numbers;
end $$;
