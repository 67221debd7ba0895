-- How a shop sends text messages. The token is sealed; only whether there is one is ever shown.
create table sms_sender (
  shop_id uuid primary key,
  provider text not null check (provider in ('twilio')),
  enabled boolean not null default false,
  account_sid text not null,
  sender text not null,
  token_sealed text,
  checked_at timestamptz,
  check_result text,
  version int not null default 1
);
select guard('sms_sender');

-- The outbox of text messages: written once, sealed, handed over at most once. `event_seq` is the news it tells, so that a mail can tell it instead.
create table sms (
  shop_id uuid not null,
  id uuid not null,
  once_key text not null,
  kind text not null,
  event_seq bigint not null,
  customer_id uuid not null,
  work_order_id uuid,
  to_sealed text not null,
  to_index text not null,
  body_sealed text not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  error text,
  provider_ref text,
  delivered_at timestamptz,
  created_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  primary key (shop_id, id),
  constraint sms_once unique (shop_id, once_key)
);
create index sms_newest on sms (shop_id, id desc);
create index sms_ref on sms (shop_id, provider_ref) where provider_ref is not null;
select guard('sms', 'quiet');

-- Numbers that answered STOP: no text goes there any more.
create table sms_stop (
  shop_id uuid not null,
  to_index text not null,
  at timestamptz not null,
  primary key (shop_id, to_index)
);
select guard('sms_stop', 'quiet');

-- What the driver asked for with this booking; null where the person's own preferences decide.
alter table booking add column confirm_by text check (confirm_by in ('mail', 'sms'));
create or replace view bookings__day with (security_invoker = true) as
  select shop_id, id, public_id, customer_id, vehicle_id, status, words, date, time, starts_at, minutes, arrival, collection, work_order_id, requested_at, confirm_by from booking;

-- Whether a shop can send texts at all: pages offer them only then.
create view notifications__texting with (security_invoker = true) as select shop_id from sms_sender where enabled;
do $$
begin
  execute format('grant select on notifications__texting to %I', current_setting('pitlane.app_role'));
end $$;
