-- What rooms publish for others to join with. Each sees only the shop of the reader's scope.
create view customers__name with (security_invoker = true) as
  select shop_id, id, public_id, name, company, kind, locale, portal_enabled, tax_exempt, created_at from customer;
create view vehicles__name with (security_invoker = true) as
  select shop_id, id, public_id, customer_id, plate, plate_key, plate_region, make, model, year, trim, type, fuel, drivetrain, vin, photo_file_id from vehicle;
create view staff__name with (security_invoker = true) as
  select shop_id, id, name, initials, role, status, skills, daily_minutes from staff;
create view services__name with (security_invoker = true) as
  select shop_id, id, public_id, name, minutes, price_min, price_max, safety_critical, active, online from service;
create view bookings__day with (security_invoker = true) as
  select shop_id, id, public_id, customer_id, vehicle_id, status, words, date, time, starts_at, minutes, arrival, collection, work_order_id, requested_at from booking;
create view work_orders__visit with (security_invoker = true) as
  select shop_id, id, public_id, number, customer_id, vehicle_id, booking_id, advisor_id, stage, is_open, promised_at, odometer_km, opened_at, closed_at from work_order;
create view work_orders__job with (security_invoker = true) as
  select shop_id, id, public_id, work_order_id, position, title, concern, cause, correction, sentence, condition, status, decision, decided_at, booked, service_id, finding_id, inspection_id,
    technician_id, estimated_minutes, actual_minutes, net, tax, total, version, done_at from job where removed_at is null;
create view inspections__summary with (security_invoker = true) as
  select i.shop_id, i.id, i.work_order_id, i.vehicle_id, i.name, i.kind, i.state, i.technician_id, i.started_at, i.finished_at,
    count(p.id) as total, count(p.id) filter (where p.condition is null) as left_over, count(p.id) filter (where p.condition = 'good') as good,
    count(p.id) filter (where p.condition = 'monitor') as monitor, count(p.id) filter (where p.condition = 'urgent') as urgent
  from inspection i left join inspection_point p on p.shop_id = i.shop_id and p.inspection_id = i.id
  group by i.shop_id, i.id;
create view estimates__newest with (security_invoker = true) as
  select distinct on (shop_id, work_order_id) shop_id, id, public_id, work_order_id, version, status, currency, net, tax, total, sent_at, viewed_at, decided_at, change_request, call_asked_at, author
  from estimate where status <> 'replaced' order by shop_id, work_order_id, version desc;
create view messages__unread with (security_invoker = true) as
  select shop_id, work_order_id, customer_id, from_side, count(*) as unread, max(at) as last_at from message where read_at is null group by 1, 2, 3, 4;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on customers__name, vehicles__name, staff__name, services__name, bookings__day, work_orders__visit, work_orders__job,
    inspections__summary, estimates__newest, messages__unread to %I', app_role);
end $$;
