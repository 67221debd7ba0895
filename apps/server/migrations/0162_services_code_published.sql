-- A finding names the service that mends it by its catalogue code; the work-orders room finds the service by it.
create view services__code with (security_invoker = true) as select shop_id, id, code from service where active and code is not null;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on services__code to %I', app_role);
end $$;
