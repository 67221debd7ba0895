create table shop (
  shop_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
  name text not null,
  legal_name text,
  tax_number text,
  phone text,
  email text,
  street text,
  town text,
  postcode text,
  about text,
  country text not null,
  currency text not null,
  locale text not null default 'en',
  time_zone text not null,
  accent text not null default '#0B6472',
  logo_file_id uuid,
  rules jsonb not null,
  privacy jsonb not null,
  version int not null default 1,
  created_at timestamptz not null default now()
);
comment on column shop.rules is 'ts:ShopRules';
comment on column shop.privacy is 'ts:ShopPrivacy';
select guard('shop');

create table shop_host (
  shop_id uuid not null references shop (shop_id),
  host text not null unique,
  primary key (shop_id, host)
);
select guard('shop_host');

create table shop_opening (
  shop_id uuid not null references shop (shop_id),
  weekday int not null check (weekday between 1 and 7),
  opens text not null,
  closes text not null check (closes > opens),
  primary key (shop_id, weekday, opens)
);
select guard('shop_opening');

create table shop_closure (
  shop_id uuid not null references shop (shop_id),
  date date not null,
  opens text,
  closes text,
  reason text not null,
  primary key (shop_id, date)
);
select guard('shop_closure');

create table tax_rate (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  name text not null,
  rate_bp int not null check (rate_bp between 0 and 10000),
  is_default boolean not null default false,
  active boolean not null default true,
  primary key (shop_id, id)
);
create unique index tax_rate_one_default on tax_rate (shop_id) where is_default and active;
select guard('tax_rate');

create table number_series (
  shop_id uuid not null references shop (shop_id),
  series text not null,
  next bigint not null default 1,
  primary key (shop_id, series)
);
select guard('number_series', 'quiet');

-- A visitor's address names a shop before any scope exists: these two answer only the id.
create function shop_by_slug(wanted text) returns uuid language sql stable security definer set search_path = public as
  'select shop_id from shop where slug = wanted';
create function shop_by_host(wanted text) returns uuid language sql stable security definer set search_path = public as
  'select shop_id from shop_host where host = lower(wanted)';
