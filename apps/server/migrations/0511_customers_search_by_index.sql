-- The pending list is short: adding a customer stays cheap, and a search reads little that is not sorted in yet.
create index customer_parts on customer using gin (search_parts(shop_id, name_key || coalesce(' ' || lower(company), '')))
  with (fastupdate = on, gin_pending_list_limit = 64) where merged_into is null;
create index customer_marks on customer using gin (search_marks(shop_id, tags))
  with (fastupdate = on, gin_pending_list_limit = 64) where merged_into is null and tags <> '{}';
-- Without statistics of these numbers every search is planned the same, and ANALYZE need not make them.
alter index customer_parts alter column 1 set statistics 0;
alter index customer_marks alter column 1 set statistics 0;
create index customer_name_start on customer (shop_id, name_key collate "C", id) where merged_into is null;

-- Where a customer stands in the answer: 0 the name begins so, 1 name or company hold it somewhere, null not at all.
create function customers__rank(name_key text, company text, term text) returns int language sql immutable parallel safe as $$
  select case when starts_with(name_key, term) then 0
    when strpos(name_key, term) > 0 or strpos(lower(coalesce(company, '')), term) > 0 then 1 end
$$;

-- Customers by part of the name or company (`term` in lower case) and by tag; names that begin so first, then by name.
-- Text search cannot use an index under row-level security (its operators are not leakproof): this runs with the owner's
-- rights, filters on the scope's shop itself, and answers only ids. What is `materialized` is found by its own index
-- before anything is put in order or asked for its shop (the parts are salted with it); left to itself PostgreSQL would go
-- through all names in order, or through all keys of the shop as well.
create or replace function customers__search(term text, tag text, after_rank int, after_key text, after_id uuid, most int)
returns table (id uuid, rank int) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  here uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  -- The place to go on from within the names that hold the term without beginning so; before all names without one.
  from_key text := case when after_rank = 1 then after_key else '' end;
  from_id uuid := case when after_rank = 1 then after_id else '00000000-0000-0000-0000-000000000000' end;
  near uuid[];
  left_over int := most;
begin
  if tag is not null then
    return query with marked as materialized (
      select x.shop_id, x.id, x.name_key, customers__rank(x.name_key, x.company, term) as rank from customer x
      where x.merged_into is null and x.tags <> '{}' and customers__search.tag = any (x.tags)
        and search_marks(x.shop_id, x.tags) @> search_marks(here, array[customers__search.tag])
    )
    select m.id, m.rank from marked m
    where m.shop_id = here and m.rank is not null and (after_rank is null or (m.rank, m.name_key collate "C", m.id) > (after_rank, after_key collate "C", after_id))
    order by m.rank, m.name_key collate "C", m.id limit most;
    return;
  end if;
  if after_rank is distinct from 1 then
    -- One lower bound alone: beside a pair of columns the index would be read from the pair on.
    return query select x.id, 0 from customer x
      where x.shop_id = here and x.merged_into is null and starts_with(x.name_key, term)
        and x.name_key collate "C" >= coalesce(after_key, term) and x.name_key collate "C" < term || chr(1114111)
        and (after_id is null or x.name_key <> after_key or x.id > after_id)
      order by x.name_key collate "C", x.id limit most;
    get diagnostics left_over = row_count;
    left_over := most - left_over;
    if left_over = 0 then return; end if;
  end if;
  -- What many names hold is soon found among the next few hundred; what few hold is found by its parts.
  with next as materialized (
    select x.id, x.name_key, x.company from customer x
    where x.shop_id = here and x.merged_into is null and (x.name_key collate "C", x.id) > (from_key collate "C", from_id)
    order by x.name_key collate "C", x.id limit 500
  )
  select array_agg(c.id) into near from (
    select n.id from next n where customers__rank(n.name_key, n.company, term) = 1 order by n.name_key collate "C", n.id limit left_over
  ) c;
  if cardinality(near) = left_over then
    return query select unnest(near), 1;
    return;
  end if;
  return query with held as materialized (
    select x.shop_id, x.id, x.name_key from customer x
    where x.merged_into is null and customers__rank(x.name_key, x.company, term) = 1
      and search_parts(x.shop_id, x.name_key || coalesce(' ' || lower(x.company), '')) @> search_wanted(here, array[term])
  )
  select h.id, 1 from held h where h.shop_id = here and (h.name_key collate "C", h.id) > (from_key collate "C", from_id)
  order by h.name_key collate "C", h.id limit left_over;
end $$;
