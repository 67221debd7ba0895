create table customer (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  kind text not null default 'person' check (kind in ('person', 'business')),
  name text not null,
  name_key text not null generated always as (lower(name)) stored,
  company text,
  email_sealed text,
  email_index text,
  phone_sealed text,
  phone_index text,
  address_sealed text,
  tax_number_sealed text,
  locale text not null default 'en',
  tags text[] not null default '{}',
  tax_exempt boolean not null default false,
  portal_enabled boolean not null default false,
  session_epoch int not null default 1,
  last_portal_login timestamptz,
  merged_into uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, merged_into) references customer (shop_id, id)
);
create unique index customer_email_key on customer (shop_id, email_index) where email_index is not null and merged_into is null;
create index customer_phone on customer (shop_id, phone_index) where phone_index is not null;
create index customer_name on customer (shop_id, name_key, id) where merged_into is null;
create index customer_created on customer (shop_id, id desc) where merged_into is null;
select guard('customer');

create table customer_note (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  text text not null,
  author text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create index customer_note_customer on customer_note (shop_id, customer_id, at desc);
select guard('customer_note');

create table customer_consent (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'whatsapp', 'marketing')),
  given boolean not null,
  how text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create index customer_consent_customer on customer_consent (shop_id, customer_id, channel, at desc);
select guard('customer_consent');
