-- A mail that waited too long to be worth sending is expired: kept and shown, never sent.
alter table mail drop constraint mail_status_check;
alter table mail add constraint mail_status_check check (status in ('queued', 'sending', 'sent', 'failed', 'expired'));
-- What is still to be sent, over all shops: the worker's look for mail that no job will send any more.
create index mail_unfinished on mail (created_at) where status in ('queued', 'sending');
