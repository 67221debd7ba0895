create index invoice_parts on invoice using gin (search_parts(shop_id, lower(coalesce(number_text, '') || ' ' || coalesce(buyer_name, ''))))
  with (fastupdate = on, gin_pending_list_limit = 64);
alter index invoice_parts alter column 1 set statistics 0;
create index invoice_vehicle on invoice (shop_id, vehicle_id) where vehicle_id is not null;
create index invoice_nameless on invoice (shop_id, customer_id) where buyer_name is null;

-- Bills by part of their number, of the name they are made out to (a draft has the customer's) or of a plate. Null: more than
-- `most` fit, so going through the newest finds some at once. Runs with the owner's rights as customers__search does and
-- answers only ids. `term` is lower case, `plate_term` upper case letters and digits (or empty).
create function invoices__found(term text, plate_term text, most int) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  people uuid[];
  cars uuid[];
  bills uuid[];
begin
  people := array(with held as materialized (
    select x.shop_id, x.id from customer x where x.merged_into is null and strpos(x.name_key, term) > 0
      and search_parts(x.shop_id, x.name_key || coalesce(' ' || lower(x.company), '')) @> search_wanted(here, array[term])
  ) select h.id from held h where h.shop_id = here limit most + 1);
  cars := array(with held as materialized (
    select x.shop_id, x.id from vehicle x where plate_term <> '' and strpos(x.plate_key, plate_term) > 0
      and search_parts(x.shop_id, lower(x.search_key)) @> search_wanted(here, array[lower(plate_term)])
  ) select h.id from held h where h.shop_id = here limit most + 1);
  if cardinality(people) > most or cardinality(cars) > most then return null; end if;
  bills := array(
    with held as materialized (select i.shop_id, i.id from invoice i where search_parts(i.shop_id, lower(coalesce(i.number_text, '') || ' ' || coalesce(i.buyer_name, ''))) @> search_wanted(here, array[term])
      and (strpos(lower(i.number_text), term) > 0 or strpos(lower(i.buyer_name), term) > 0))
    select h.id from held h where h.shop_id = here
    union select i.id from unnest(people) as p (id) join invoice i on i.shop_id = here and i.customer_id = p.id and i.buyer_name is null
    union select i.id from unnest(cars) as v (id) join invoice i on i.shop_id = here and i.vehicle_id = v.id
    limit most + 1);
  return case when cardinality(bills) <= most then bills end;
end $$;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function invoices__found(text, text, int) from public;
  execute format('grant execute on function invoices__found(text, text, int) to %I', app_role);
end $$;
