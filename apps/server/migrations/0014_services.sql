create table service_category (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  name varchar(255) not null,
  name_key text not null generated always as (lower(name)) stored,
  description text,
  icon varchar(50) not null,
  position int not null default 0,
  primary key (shop_id, id),
  constraint service_category_name_key unique (shop_id, name_key)
);
select guard('service_category');

create table service (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  category_id uuid not null,
  code text,
  name varchar(255) not null,
  name_key text not null generated always as (lower(name)) stored,
  name_de text,
  description text,
  kind text not null check (kind in ('repair', 'maintenance', 'inspection')),
  price_min bigint not null check (price_min >= 0),
  price_max bigint not null,
  is_fixed_price boolean not null generated always as (price_min = price_max) stored,
  minutes int not null default 60,
  synonyms text[] not null default '{}',
  safety_critical boolean not null default false,
  online boolean not null default true,
  active boolean not null default true,
  interval_km int,
  interval_months int,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint service_name_key unique (shop_id, name_key),
  constraint service_price_order check (price_min <= price_max),
  foreign key (shop_id, category_id) references service_category (shop_id, id)
);
create index service_category_list on service (shop_id, category_id, name_key);
select guard('service');

create table service_price (
  shop_id uuid not null,
  service_id uuid not null,
  type text not null check (type in ('small', 'suv', 'truck')),
  price_min bigint not null check (price_min >= 0),
  price_max bigint not null,
  minutes int not null,
  primary key (shop_id, service_id, type),
  constraint service_price_range check (price_min <= price_max),
  foreign key (shop_id, service_id) references service (shop_id, id)
);
select guard('service_price');

create table canned_line (
  shop_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  position int not null,
  kind text not null check (kind in ('labour', 'part', 'sublet', 'fee', 'discount')),
  description text not null,
  part_number text,
  quantity bigint not null,
  unit_price bigint not null,
  primary key (shop_id, id),
  foreign key (shop_id, service_id) references service (shop_id, id)
);
create index canned_line_service on canned_line (shop_id, service_id, position);
select guard('canned_line');
