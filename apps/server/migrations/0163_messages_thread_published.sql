-- The thread of a visit, for the customer's tracker.
create view messages__thread with (security_invoker = true) as
  select shop_id, id, public_id, work_order_id, customer_id, from_side, author, text, at, read_at from message;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on messages__thread to %I', app_role);
end $$;
