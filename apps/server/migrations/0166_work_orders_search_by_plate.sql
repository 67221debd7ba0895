-- In an SQL function a column hides a parameter of the same name: the plate looked for is named with its function.
create or replace function work_orders__search(term text, plate text, most int)
returns table (id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select nullif(current_setting('app.shop_id', true), '')::uuid as shop_id),
  cars as (
    select v.id from vehicle v, here
    where v.shop_id = here.shop_id and work_orders__search.plate <> '' and strpos(v.plate_key, work_orders__search.plate) > 0
    limit 500
  ),
  people as (select c.id from customer c, here where c.shop_id = here.shop_id and strpos(c.name_key, term) > 0 limit 500)
  select found.id from (
    select w.id from work_order w, here where w.shop_id = here.shop_id and w.vehicle_id in (select cars.id from cars)
    union select w.id from work_order w, here where w.shop_id = here.shop_id and w.customer_id in (select people.id from people)
    union select w.id from work_order w, here where w.shop_id = here.shop_id and term ~ '^[0-9]{1,15}$' and w.number = (case when term ~ '^[0-9]{1,15}$' then term end)::bigint
  ) found order by found.id desc limit most
$$;
