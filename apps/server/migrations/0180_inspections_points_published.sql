-- What an inspection's points are about, for rooms that hang something on them.
create view inspections__point with (security_invoker = true) as
  select p.shop_id, p.id, p.inspection_id, p.key, p.name, i.work_order_id, i.vehicle_id, i.technician_id
  from inspection_point p join inspection i on i.shop_id = p.shop_id and i.id = p.inspection_id;
do $$ begin
  execute format('grant select on inspections__point to %I', current_setting('pitlane.app_role'));
end $$;
