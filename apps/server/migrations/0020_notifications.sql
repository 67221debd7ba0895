create table notice (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  staff_id uuid,
  customer_id uuid,
  event_seq bigint not null,
  kind text not null,
  params jsonb not null default '{}',
  href text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  check (num_nonnulls(staff_id, customer_id) = 1)
);
comment on column notice.params is 'ts:Record<string, string | number>';
create unique index notice_once_staff on notice (shop_id, event_seq, kind, staff_id) where staff_id is not null;
create unique index notice_once_customer on notice (shop_id, event_seq, kind, customer_id) where customer_id is not null;
create index notice_staff on notice (shop_id, staff_id, at desc) where staff_id is not null;
create index notice_customer on notice (shop_id, customer_id, at desc) where customer_id is not null;
select guard('notice', 'quiet');

create table notification_preference (
  shop_id uuid not null,
  user_kind text not null check (user_kind in ('staff', 'customer')),
  user_id uuid not null,
  email_enabled boolean not null default true,
  sms_enabled boolean not null default false,
  push_enabled boolean not null default true,
  notify_on_assignment boolean not null default true,
  notify_on_message boolean not null default true,
  notify_on_estimate boolean not null default true,
  primary key (shop_id, user_kind, user_id)
);
select guard('notification_preference');

-- The outbox: a mail is rendered once, sealed, and sent once. `once_key` says what it is for.
create table mail (
  shop_id uuid not null,
  id uuid not null,
  once_key text not null,
  kind text not null,
  customer_id uuid,
  staff_id uuid,
  work_order_id uuid,
  to_sealed text not null,
  subject text not null,
  content_sealed text not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (shop_id, id),
  constraint mail_once unique (shop_id, once_key)
);
create index mail_status on mail (shop_id, status, created_at);
create index mail_newest on mail (shop_id, id desc);
select guard('mail', 'quiet');
