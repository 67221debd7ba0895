-- Cars whose plate, VIN, frame number, make or model holds every typed word; cars whose plate begins with what was typed
-- come first, then the newest. `words` are lower case, `plate_term` is upper case letters and digits (or empty).
create function vehicles__search(words text[], plate_term text, after_rank int, after_id uuid, most int)
returns table (id uuid, rank int) language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.rank from (
    select x.id, case when plate_term <> '' and starts_with(x.plate_key, plate_term) then 0 else 1 end as rank
    from vehicle x
    where x.shop_id = nullif(current_setting('app.shop_id', true), '')::uuid
      and ((plate_term <> '' and strpos(x.plate_key, plate_term) > 0)
        or strpos(x.search_key, array_to_string(words, ' ')) > 0
        or (cardinality(words) > 1 and not exists (
          select from unnest(words) w where strpos(x.search_key, w) = 0 and strpos(x.plate_key, upper(w)) = 0)))
  ) c
  where after_rank is null or c.rank > after_rank or (c.rank = after_rank and c.id < after_id)
  order by c.rank, c.id desc limit most
$$;

-- Cars that must not leave the shop, by their open visits.
create view work_orders__off_road with (security_invoker = true) as
  select distinct shop_id, vehicle_id from work_order where is_open and out_of_service;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function vehicles__search(text[], text, int, uuid, int) from public;
  execute format('grant execute on function vehicles__search(text[], text, int, uuid, int) to %I', app_role);
  execute format('grant select on work_orders__off_road to %I', app_role);
end $$;
