create index vehicle_parts on vehicle using gin (search_parts(shop_id, lower(search_key))) with (fastupdate = on, gin_pending_list_limit = 64);
alter index vehicle_parts alter column 1 set statistics 0;

-- Where a car stands in the answer: 0 its plate begins so, 1 it holds the plate or all that is `like`d, null not at all.
create function vehicles__rank(plate_key text, search_key text, likes text[], plate_term text) returns int language sql immutable parallel safe as $$
  select case when plate_term <> '' and starts_with(plate_key, plate_term) then 0
    when (plate_term <> '' and strpos(plate_key, plate_term) > 0) or lower(search_key) like all (likes) then 1 end
$$;

-- Cars whose plate begins with what was typed come first, then those that hold the plate or every word, each from the
-- newest. A whole plate that is known answers with the cars that begin so alone. Runs with the owner's rights, and has its
-- fences, as customers__search.
create or replace function vehicles__search(words text[], plate_term text, after_rank int, after_id uuid, most int)
returns table (id uuid, rank int) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  here uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  whole boolean := plate_term <> '' and exists (select from vehicle x where x.shop_id = here and x.plate_key = plate_term);
  likes text[] := array(select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from unnest(words) word);
  near uuid[];
  -- The place to go on from within each group; after all cars without one.
  begun_id uuid := case when after_rank = 0 then after_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
  held_id uuid := case when after_rank = 1 then after_id else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end;
  left_over int := most;
begin
  if after_rank is distinct from 1 and plate_term <> '' then
    if not whole then
      with newest as materialized (
        select x.id, x.plate_key from vehicle x where x.shop_id = here and x.id < begun_id order by x.id desc limit 500
      )
      select array_agg(c.id) into near from (select n.id from newest n where starts_with(n.plate_key, plate_term) order by n.id desc limit most) c;
      if cardinality(near) = most then
        return query select unnest(near), 0;
        return;
      end if;
    end if;
    return query with begun as materialized (
      select x.id from vehicle x where x.shop_id = here and x.plate_key collate "C" >= plate_term and x.plate_key collate "C" < plate_term || '~'
    )
    select b.id, 0 from begun b where b.id < begun_id order by b.id desc limit most;
    get diagnostics left_over = row_count;
    left_over := most - left_over;
  end if;
  if whole or left_over = 0 then return; end if;
  -- What many cars hold is soon found among the newest; what few hold is found by its parts.
  with newest as materialized (
    select x.id, x.plate_key, x.search_key from vehicle x where x.shop_id = here and x.id < held_id order by x.id desc limit 500
  )
  select array_agg(c.id) into near from (
    select n.id from newest n where vehicles__rank(n.plate_key, n.search_key, likes, plate_term) = 1 order by n.id desc limit left_over
  ) c;
  if cardinality(near) = left_over then
    return query select unnest(near), 1;
    return;
  end if;
  return query with held as materialized (
    select x.shop_id, x.id from vehicle x
    where vehicles__rank(x.plate_key, x.search_key, likes, plate_term) = 1
      and (search_parts(x.shop_id, lower(x.search_key)) @> search_wanted(here, array[lower(nullif(plate_term, ''))])
        or search_parts(x.shop_id, lower(x.search_key)) @> search_wanted(here, words))
  )
  select h.id, 1 from held h where h.shop_id = here and h.id < held_id order by h.id desc limit left_over;
end $$;
