-- Expand. An invitation stays open through a suspension, so that letting a person back in does not join them unasked.
alter table staff add column invitation_open boolean not null default false;
update staff set invitation_open = true where status = 'invited';

-- A person who works in one shop only is called what that shop calls them; nobody renames a person of several shops.
create function auth.rename_person(staff uuid, new_name text) returns void
language sql security definer set search_path = auth, pg_temp as
  $$ update person p set name = new_name from membership m
     where m.shop_id = this_shop() and m.staff_id = staff and p.id = m.person_id
       and not exists (select 1 from membership other where other.person_id = p.id and other.shop_id <> m.shop_id) $$;

-- Failed sign-ins of this shop's people by account and address, newest first, after a row of the page before.
create function auth.failed_sign_ins_of_staff(since timestamptz, before_at timestamptz, before_staff uuid, before_address text, most int)
returns table (staff_id uuid, address text, times bigint, last_at timestamptz)
language sql stable security definer set search_path = auth, pg_temp as
  $$ select m.staff_id, f.address, count(*), max(f.at)
     from failed_sign_in f join membership m on m.person_id = f.person_id and m.shop_id = f.shop_id
     where f.shop_id = this_shop() and f.realm = 'staff' and f.at >= since
     group by m.staff_id, f.address
     having before_at is null or (max(f.at), m.staff_id, f.address) < (before_at, before_staff, before_address)
     order by 4 desc, 1 desc, 2 desc limit most $$;
create index failed_sign_in_shop on auth.failed_sign_in (shop_id, at) where shop_id is not null;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on function auth.rename_person(uuid, text) from public;
  revoke execute on function auth.failed_sign_ins_of_staff(timestamptz, timestamptz, uuid, text, int) from public;
  execute format('grant execute on function auth.rename_person(uuid, text) to %I', app_role);
  execute format('grant execute on function auth.failed_sign_ins_of_staff(timestamptz, timestamptz, uuid, text, int) to %I', app_role);
end $$;
