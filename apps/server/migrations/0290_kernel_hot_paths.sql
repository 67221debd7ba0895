-- What Today and the desk's search ask all the time, each by an index of the few rows it is about.
create index job_waiting on job (shop_id, work_order_id) include (total) where decision = 'pending' and removed_at is null;
create index work_order_promised on work_order (shop_id, promised_at) where is_open;
create index vehicle_plate_start on vehicle (shop_id, plate_key collate "C");

-- A whole plate that is known answers with the cars that begin so, by the index; anything else looks through all.
create or replace function vehicles__search(words text[], plate_term text, after_rank int, after_id uuid, most int)
returns table (id uuid, rank int) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  here uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  whole boolean := plate_term <> '' and exists (select from vehicle x where x.shop_id = here and x.plate_key = plate_term);
begin
  if whole then
    return query select x.id, 0 from vehicle x
      where x.shop_id = here and x.plate_key collate "C" >= plate_term and x.plate_key collate "C" < plate_term || '~'
        and (after_rank is null or (after_rank = 0 and x.id < after_id))
      order by x.id desc limit most;
    return;
  end if;
  return query select c.id, c.rank from (
    select x.id, case when plate_term <> '' and starts_with(x.plate_key, plate_term) then 0 else 1 end as rank
    from vehicle x
    where x.shop_id = here
      and ((plate_term <> '' and strpos(x.plate_key, plate_term) > 0)
        or strpos(x.search_key, array_to_string(words, ' ')) > 0
        or (cardinality(words) > 1 and not exists (
          select from unnest(words) w where strpos(x.search_key, w) = 0 and strpos(x.plate_key, upper(w)) = 0)))
  ) c
  where after_rank is null or c.rank > after_rank or (c.rank = after_rank and c.id < after_id)
  order by c.rank, c.id desc limit most;
end $$;
