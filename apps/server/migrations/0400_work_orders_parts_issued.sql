-- Parts handed out for a job, kept on the line: how many (thousandths), when last, by whom. What stock does with it is not said here.
alter table job_line
  add column issued_quantity bigint not null default 0,
  add column issued_at timestamptz,
  add column issued_by text,
  add constraint job_line_issued_check check (issued_quantity = 0 or (kind = 'part' and issued_quantity between 1 and quantity));
