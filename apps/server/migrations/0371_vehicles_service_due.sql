-- What a car needs next, reckoned from the plan, its readings and the jobs done; told_at is empty until its owner heard of it.
create table service_due (
  shop_id uuid not null,
  vehicle_id uuid not null,
  code text not null,
  title text not null,
  service_id uuid,
  basis text not null check (basis in ('done', 'plan')),
  last_done_on date,
  last_done_km int,
  due_on date,
  due_km int,
  expected_on date not null,
  remind_on date not null,
  told_at timestamptz,
  told_by text check (told_by in ('reminder', 'campaign')),
  primary key (shop_id, vehicle_id, code),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id)
);
create index service_due_untold on service_due (shop_id, remind_on) where told_at is null;
create index service_due_expected on service_due (shop_id, expected_on, vehicle_id);
select guard('service_due', 'quiet');

-- When a car's plan was last reckoned; without a row it waits for its turn.
create table service_reckoned (
  shop_id uuid not null,
  vehicle_id uuid not null,
  at timestamptz not null,
  primary key (shop_id, vehicle_id),
  foreign key (shop_id, vehicle_id) references vehicle (shop_id, id)
);
select guard('service_reckoned', 'quiet');

-- Services with the code the plan names them by, and a shop's own intervals.
create view services__plan with (security_invoker = true) as
  select shop_id, id, public_id, code, name, interval_km, interval_months, online, active from service;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on services__plan to %I', app_role);
end $$;
