create table inspection (
  shop_id uuid not null,
  id uuid not null,
  work_order_id uuid not null,
  vehicle_id uuid not null,
  template_key text not null,
  template_version int not null,
  name text not null,
  kind text not null check (kind in ('courtesy', 'short', 'check_in')),
  state text not null check (state in ('in_progress', 'in_review', 'ready', 'sent')),
  technician_id uuid,
  odometer_km int,
  started_at timestamptz not null,
  finished_at timestamptz,
  reviewed_at timestamptz,
  version int not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index inspection_order on inspection (shop_id, work_order_id);
create index inspection_vehicle on inspection (shop_id, vehicle_id, finished_at desc);
create unique index inspection_one_running on inspection (shop_id, work_order_id, template_key) where state = 'in_progress';
create index inspection_technician on inspection (shop_id, technician_id, state);
select guard('inspection');

create table inspection_point (
  shop_id uuid not null,
  id uuid not null,
  inspection_id uuid not null,
  position int not null,
  key text not null,
  section_key text not null,
  section text not null,
  name text not null,
  definition jsonb not null,
  condition text check (condition in ('good', 'monitor', 'urgent', 'not_checked')),
  measured jsonb not null default '[]',
  note text,
  customer_sentence text,
  recorded_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, inspection_id, key),
  foreign key (shop_id, inspection_id) references inspection (shop_id, id)
);
comment on column inspection_point.definition is 'ts:PointDefinition';
comment on column inspection_point.measured is 'ts:Measured[]';
create index inspection_point_order on inspection_point (shop_id, inspection_id, position);
select guard('inspection_point');
