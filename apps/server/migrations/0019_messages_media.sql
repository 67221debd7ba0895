create table message (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  work_order_id uuid not null,
  customer_id uuid not null,
  from_side text not null check (from_side in ('customer', 'shop')),
  author text not null,
  staff_id uuid,
  text text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index message_thread on message (shop_id, work_order_id, at desc);
create index message_unread on message (shop_id, from_side, work_order_id) where read_at is null;
create index message_customer on message (shop_id, customer_id, at desc);
select guard('message');

create table file (
  shop_id uuid not null references shop (shop_id),
  id uuid not null,
  public_id text not null,
  owner text not null check (owner in ('work_order', 'job', 'inspection_point', 'vehicle', 'shop', 'booking')),
  owner_id uuid,
  work_order_id uuid,
  customer_id uuid,
  kind text not null check (kind in ('photo', 'document')),
  name text not null,
  type text not null,
  bytes bigint not null,
  width int,
  height int,
  storage_key text not null,
  thumb_key text,
  caption text,
  customer_visible boolean not null default true,
  from_side text not null check (from_side in ('staff', 'customer', 'visitor')),
  expires_at timestamptz,
  at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, public_id)
);
create index file_owner on file (shop_id, owner, owner_id, at);
create index file_work_order on file (shop_id, work_order_id, at) where work_order_id is not null;
create index file_expiry on file (expires_at) where expires_at is not null;
select guard('file');
