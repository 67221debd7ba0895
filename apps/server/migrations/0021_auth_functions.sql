-- The only places where the business and the sign-in schema meet. Each runs with the owner's rights and works only for
-- the shop of the current scope; none returns a hash, a token or an address.
create function auth.this_shop() returns uuid language sql stable as
  $$ select nullif(current_setting('app.shop_id', true), '')::uuid $$;

-- Finds or makes the person behind an address and their membership of this shop; answers the person's id.
create function auth.join_shop(person uuid, email_index text, email_sealed text, person_name text, staff uuid, staff_role text, staff_status text)
returns uuid language plpgsql security definer set search_path = auth, pg_temp as $$
declare known uuid;
begin
  insert into person (id, email_index, email_sealed, name) values (person, $2, $3, person_name)
    on conflict on constraint person_email_index_key do nothing;
  select p.id into known from person p where p.email_index = $2;
  insert into membership (person_id, shop_id, staff_id, role, status) values (known, this_shop(), staff, staff_role, staff_status);
  return known;
end $$;

create function auth.set_membership(staff uuid, staff_role text, staff_status text) returns void
language plpgsql security definer set search_path = auth, pg_temp as $$
begin
  update membership set role = staff_role, status = staff_status where shop_id = this_shop() and staff_id = staff;
  if staff_status = 'suspended' then
    update session s set revoked_at = now() from membership m
      where m.shop_id = this_shop() and m.staff_id = staff and s.person_id = m.person_id and s.shop_id = m.shop_id and s.revoked_at is null;
  end if;
end $$;

create function auth.last_seen(staff uuid) returns timestamptz language sql stable security definer set search_path = auth, pg_temp as
  $$ select max(s.last_seen_at) from session s join membership m on m.person_id = s.person_id and m.shop_id = s.shop_id
     where m.shop_id = this_shop() and m.staff_id = staff $$;

create function auth.issue_reset(hash text, staff uuid, why text, until timestamptz) returns void
language sql security definer set search_path = auth, pg_temp as
  $$ insert into reset (token_hash, person_id, shop_id, purpose, expires_at)
     select hash, m.person_id, m.shop_id, why, until from membership m where m.shop_id = this_shop() and m.staff_id = staff $$;

create function auth.issue_link(hash text, customer uuid, next_page text, until timestamptz) returns void
language sql security definer set search_path = auth, pg_temp as
  $$ insert into magic_link (token_hash, shop_id, customer_id, next, expires_at) values (hash, this_shop(), customer, next_page, until) $$;

create function auth.failed_sign_ins(most int) returns table (email_index text, address text, times bigint, last_at timestamptz)
language sql stable security definer set search_path = auth, pg_temp as
  $$ select f.email_index, f.address, count(*), max(f.at) from failed_sign_in f
     where f.shop_id = this_shop() group by 1, 2 order by 4 desc limit most $$;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  revoke execute on all functions in schema auth from public;
  execute format('grant execute on all functions in schema auth to %I', app_role);
end $$;
