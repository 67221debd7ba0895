-- Work orders by part of a plate or of the customer's name, or by their number. Null: more than `most` cars, people or
-- work orders fit, so going through the newest finds some at once. Runs with the owner's rights as customers__search does
-- and answers only ids. `term` is lower case, `plate_term` upper case letters and digits (or empty).
create function work_orders__found(term text, plate_term text, most int) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  asked bigint := case when term ~ '^[0-9]{1,15}$' then term::bigint end;
  people uuid[];
  cars uuid[];
  orders uuid[];
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
  orders := array(
    select w.id from unnest(people) as p (id) join work_order w on w.shop_id = here and w.customer_id = p.id
    union select w.id from unnest(cars) as v (id) join work_order w on w.shop_id = here and w.vehicle_id = v.id
    union select w.id from work_order w where w.shop_id = here and w.number = asked
    limit most + 1);
  return case when cardinality(orders) <= most then orders end;
end $$;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function work_orders__found(text, text, int) from public;
  execute format('grant execute on function work_orders__found(text, text, int) to %I', app_role);
end $$;
drop function work_orders__search(text, text, int);
