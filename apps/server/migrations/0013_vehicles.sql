create table vehicle (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  customer_id uuid,
  plate text not null,
  plate_key text not null,
  plate_region text,
  vin text,
  frame_number text,
  make text,
  model text,
  year int,
  trim text,
  fuel text,
  drivetrain text,
  type text check (type in ('small', 'suv', 'truck')),
  colour text,
  photo_file_id uuid,
  odometer_km int,
  search_key text not null generated always as (plate_key || ' ' || lower(coalesce(make, '') || ' ' || coalesce(model, '')) || ' ' || lower(coalesce(vin, '')) || ' ' || lower(coalesce(frame_number, ''))) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint vehicle_plate_key unique (shop_id, plate_key),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create unique index vehicle_vin_key on vehicle (shop_id, vin) where vin is not null;
create index vehicle_customer on vehicle (shop_id, customer_id);
create index vehicle_newest on vehicle (shop_id, id desc);
select guard('vehicle');

create table odometer_reading (
  shop_id uuid not null,
  id uuid not null,
  vehicle_id uuid not null,
  km int not null check (km >= 0),
  source text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id)
);
create index odometer_vehicle on odometer_reading (shop_id, vehicle_id, at desc);
select guard('odometer_reading');

create table vehicle_ownership (
  shop_id uuid not null,
  id uuid not null,
  vehicle_id uuid not null,
  customer_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create unique index vehicle_one_owner on vehicle_ownership (shop_id, vehicle_id) where until is null;
create index vehicle_ownership_customer on vehicle_ownership (shop_id, customer_id);
select guard('vehicle_ownership');
