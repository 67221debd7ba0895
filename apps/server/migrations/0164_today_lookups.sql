-- Key figures by day read these; without them a busy shop's whole history would be walked.
create index job_decided on job (shop_id, decided_at) where decided_at is not null;
create index job_time_started on job_time (shop_id, started_at);

-- Whole e-mail addresses and phone numbers are found by fingerprint only.
create view customers__contact_index with (security_invoker = true) as
  select shop_id, id, email_index, phone_index from customer where merged_into is null;

do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on customers__contact_index to %I', app_role);
end $$;
