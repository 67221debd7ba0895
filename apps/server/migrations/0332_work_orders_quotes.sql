-- A quote is a work order nobody has agreed to yet: it stands apart from board and lists until it is accepted.
alter table work_order add column quote boolean not null default false;
create index work_order_quotes on work_order (shop_id, id desc) where quote;
create or replace view work_orders__visit with (security_invoker = true) as
  select shop_id, id, public_id, number, customer_id, vehicle_id, booking_id, advisor_id, stage, is_open, promised_at, odometer_km, opened_at, closed_at, quote from work_order;
