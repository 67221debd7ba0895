-- Clock times, for key figures.
create view work_orders__clock with (security_invoker = true) as select shop_id, job_id, staff_id, started_at, ended_at from job_time;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on work_orders__clock to %I', app_role);
end $$;
