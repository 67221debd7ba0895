-- Text search cannot use an index under row-level security (its operators are not leakproof). These functions run with the
-- owner's rights and filter on the scope's shop themselves; they answer only ids.
create function customers__search(term text, tag text, after_rank int, after_key text, after_id uuid, most int)
returns table (id uuid, rank int) language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.rank from (
    select x.id, x.name_key, case when starts_with(x.name_key, term) then 0 else 1 end as rank
    from customer x
    where x.shop_id = nullif(current_setting('app.shop_id', true), '')::uuid and x.merged_into is null
      and (tag is null or tag = any (x.tags))
      and (strpos(x.name_key, term) > 0 or strpos(lower(coalesce(x.company, '')), term) > 0)
  ) c
  where after_rank is null or (c.rank, c.name_key, c.id) > (after_rank, after_key, after_id)
  order by c.rank, c.name_key, c.id limit most
$$;

-- Hands every row that names one customer to another, in every table of the shop that names customers. The log stays as it
-- was written. Runs with the caller's rights, so the policies hold.
create function customers__move(from_id uuid, to_id uuid) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  shop uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  target regclass;
begin
  delete from notice n using notice kept
    where n.shop_id = shop and n.customer_id = from_id and kept.shop_id = shop and kept.customer_id = to_id
      and kept.event_seq = n.event_seq and kept.kind = n.kind;
  for target in
    select c.oid::regclass from pg_class c
      join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
      join pg_attribute b on b.attrelid = c.oid and b.attname = 'shop_id' and not b.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'event' order by c.relname
  loop
    execute format('update %s set customer_id = $2 where shop_id = $3 and customer_id = $1', target) using from_id, to_id, shop;
  end loop;
end $$;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function customers__search(text, text, int, text, uuid, int), customers__move(uuid, uuid) from public;
  execute format('grant execute on function customers__search(text, text, int, text, uuid, int), customers__move(uuid, uuid) to %I', app_role);
end $$;
