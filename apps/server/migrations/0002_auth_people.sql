-- People, sessions and links live in their own schema: the business role cannot read it, the sign-in role
-- (pitlane.auth_role) cannot read the business. The two meet only in the functions below.
create schema auth;

create table auth.person (
  id uuid primary key,
  email_index text not null unique,
  email_sealed text not null,
  name text not null,
  password_hash text,
  platform boolean not null default false,
  created_at timestamptz not null default now()
);
create table auth.membership (
  person_id uuid not null references auth.person (id),
  shop_id uuid not null,
  staff_id uuid not null,
  role text not null,
  status text not null check (status in ('invited', 'active', 'suspended')),
  primary key (person_id, shop_id),
  unique (shop_id, staff_id)
);
create table auth.session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references auth.person (id),
  shop_id uuid,
  device text not null default '',
  address text not null default '',
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on auth.session (person_id, started_at desc);
create table auth.reset (
  token_hash text primary key,
  person_id uuid not null references auth.person (id),
  shop_id uuid,
  purpose text not null check (purpose in ('reset', 'invite')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table auth.magic_link (
  token_hash text primary key,
  shop_id uuid not null,
  customer_id uuid not null,
  next text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table auth.failed_sign_in (
  id bigint generated always as identity primary key,
  realm text not null check (realm in ('staff', 'customer')),
  email_index text not null,
  person_id uuid,
  shop_id uuid,
  address text not null,
  at timestamptz not null
);
create index failed_sign_in_account on auth.failed_sign_in (email_index, at desc);
create index failed_sign_in_at on auth.failed_sign_in (at);
create table auth.rate (
  key text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (key, window_start)
);

do $$
declare
  auth_role text := current_setting('pitlane.auth_role');
  app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant usage on schema auth to %I, %I', auth_role, app_role);
  execute format('grant select, insert, update, delete on all tables in schema auth to %I', auth_role);
  execute format('grant usage on all sequences in schema auth to %I', auth_role);
end $$;
