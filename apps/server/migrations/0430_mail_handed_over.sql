-- When a mail server took the mail, noted by the sender itself where the worker that had asked it was gone by then.
alter table mail add column handed_over_at timestamptz;
