create table booking (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  customer_id uuid not null,
  vehicle_id uuid not null,
  status text not null check (status in ('requested', 'proposed', 'accepted', 'rejected', 'cancelled', 'arrived')),
  words text not null default '',
  -- Wall time is what was agreed; the instant is derived from it and the shop's zone.
  date date not null,
  time text not null,
  starts_at timestamptz not null,
  minutes int not null,
  arrival text not null check (arrival in ('drop_off', 'collection')),
  collection_place text,
  collection jsonb,
  proposed_date date,
  proposed_time text,
  proposed_message text,
  reason text,
  holds_place boolean not null generated always as (status in ('requested', 'proposed', 'accepted', 'arrived')) stored,
  work_order_id uuid,
  requested_at timestamptz not null,
  decided_at timestamptz,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, customer_id) references customer (shop_id, id),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id)
);
comment on column booking.collection is 'ts:Collection';
create index booking_open on booking (shop_id, status, requested_at);
create index booking_day on booking (shop_id, date, time);
create index booking_customer on booking (shop_id, customer_id, starts_at desc);
create index booking_vehicle on booking (shop_id, vehicle_id);
select guard('booking');

create table booking_service (
  shop_id uuid not null,
  booking_id uuid not null,
  service_id uuid not null,
  name text not null,
  minutes int not null,
  price_min bigint not null,
  price_max bigint not null,
  safety_critical boolean not null default false,
  primary key (shop_id, booking_id, service_id),
  foreign key (shop_id, booking_id) references booking (shop_id, id)
);
select guard('booking_service');

-- Capacity is a constraint, not a check in code: places per arrival slot, working minutes per day.
create table capacity_slot (
  shop_id uuid not null,
  date date not null,
  time text not null,
  places int not null,
  taken int not null default 0,
  primary key (shop_id, date, time),
  constraint capacity_slot_full check (taken >= 0 and taken <= places)
);
select guard('capacity_slot', 'quiet');
create table capacity_day (
  shop_id uuid not null,
  date date not null,
  minutes int not null,
  taken int not null default 0,
  primary key (shop_id, date),
  constraint capacity_day_full check (taken >= 0 and taken <= minutes)
);
select guard('capacity_day', 'quiet');
