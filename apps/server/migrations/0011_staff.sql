create table staff (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  initials text not null,
  email_sealed text not null,
  email_index text not null,
  role text not null check (role in ('ADMIN', 'MANAGER', 'SERVICE_WRITER', 'PARTS', 'TECH')),
  skills text[] not null default '{}',
  status text not null check (status in ('invited', 'active', 'suspended')),
  daily_minutes int not null default 480,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (shop_id, id),
  constraint staff_email_key unique (shop_id, email_index),
  unique (shop_id, person_id)
);
create index staff_role on staff (shop_id, role, status);
select guard('staff');
