create table work_order (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  number bigint not null,
  customer_id uuid not null,
  vehicle_id uuid not null,
  booking_id uuid,
  advisor_id uuid,
  stage text not null check (stage in ('requested', 'scheduled', 'collecting', 'arrived', 'inspecting', 'awaiting_approval', 'approved',
    'in_progress', 'waiting_parts', 'waiting_customer', 'quality_check', 'ready', 'closed', 'cancelled')),
  stage_since timestamptz not null,
  is_open boolean not null generated always as (stage not in ('closed', 'cancelled')) stored,
  arrival text not null default 'drop_off' check (arrival in ('drop_off', 'collection')),
  starts_at timestamptz,
  collection jsonb,
  promised_at timestamptz,
  promise_was timestamptz,
  promise_reason text,
  promise_moved_at timestamptz,
  odometer_km int,
  fuel_eighths int check (fuel_eighths between 0 and 8),
  key_tag text,
  belongings text,
  concerns text[] not null default '{}',
  waiting boolean not null default false,
  comeback boolean not null default false,
  out_of_service boolean not null default false,
  out_of_service_reason text,
  quality_state text not null default 'none' check (quality_state in ('none', 'waiting', 'approved', 'rejected')),
  quality_by text,
  quality_at timestamptz,
  quality_words text,
  arrived_at timestamptz,
  inspected_at timestamptz,
  decided_at timestamptz,
  work_started_at timestamptz,
  checked_at timestamptz,
  ready_at timestamptz,
  closed_at timestamptz,
  opened_at timestamptz not null,
  over_estimate_told boolean not null default false,
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint work_order_number_key unique (shop_id, number),
  constraint work_order_booking_key unique (shop_id, booking_id),
  foreign key (shop_id, customer_id) references customer (shop_id, id),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id)
);
comment on column work_order.collection is 'ts:Collection';
create index work_order_open on work_order (shop_id, stage, promised_at) where is_open;
create index work_order_newest on work_order (shop_id, id desc);
create index work_order_customer on work_order (shop_id, customer_id, id desc);
create index work_order_vehicle on work_order (shop_id, vehicle_id, id desc);
create index work_order_opened on work_order (shop_id, opened_at);
create index work_order_closed on work_order (shop_id, closed_at) where closed_at is not null;
select guard('work_order');

create table job (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  work_order_id uuid not null,
  position int not null,
  title text not null,
  concern text,
  cause text,
  correction text,
  sentence text,
  status_words text,
  condition text not null default 'not_checked' check (condition in ('good', 'monitor', 'urgent', 'not_checked')),
  status text not null default 'open' check (status in ('open', 'in_work', 'paused', 'done')),
  decision text not null default 'not_sent' check (decision in ('not_sent', 'pending', 'approved', 'declined')),
  decided_at timestamptz,
  decided_how text,
  decline_reason text,
  booked boolean not null default false,
  service_id uuid,
  finding_id uuid,
  inspection_id uuid,
  technician_id uuid,
  estimated_minutes int not null default 0,
  actual_minutes int not null default 0,
  pause_reason text,
  started_at timestamptz,
  done_at timestamptz,
  net bigint not null default 0,
  tax bigint not null default 0,
  total bigint not null default 0,
  removed_at timestamptz,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index job_work_order on job (shop_id, work_order_id, position);
create index job_technician on job (shop_id, technician_id, status) where removed_at is null;
create unique index job_finding_key on job (shop_id, finding_id) where finding_id is not null and removed_at is null;
select guard('job');

create table job_line (
  shop_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  position int not null,
  kind text not null check (kind in ('labour', 'part', 'sublet', 'fee', 'discount')),
  description text not null,
  part_number text,
  quantity bigint not null,
  unit_price bigint not null,
  tax_rate_bp int not null,
  net bigint not null,
  tax bigint not null,
  primary key (shop_id, id),
  foreign key (shop_id, job_id) references job (shop_id, id)
);
create index job_line_job on job_line (shop_id, job_id, position);
select guard('job_line');

-- One running clock a technician: the database refuses the second.
create table job_time (
  shop_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  staff_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  reason text,
  note text,
  primary key (shop_id, id),
  foreign key (shop_id, job_id) references job (shop_id, id),
  foreign key (shop_id, staff_id) references staff (shop_id, id)
);
create unique index job_time_one_running on job_time (shop_id, staff_id) where ended_at is null;
create index job_time_job on job_time (shop_id, job_id);
create index job_time_staff on job_time (shop_id, staff_id, started_at);
select guard('job_time');

create table work_order_note (
  shop_id uuid not null,
  id uuid not null,
  work_order_id uuid not null,
  text text not null,
  author text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index work_order_note_order on work_order_note (shop_id, work_order_id, at);
select guard('work_order_note');
