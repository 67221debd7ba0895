create table estimate (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  work_order_id uuid not null,
  version int not null,
  status text not null check (status in ('draft', 'sent', 'viewed', 'approved', 'part_approved', 'declined', 'changes_requested', 'replaced', 'expired')),
  currency text not null,
  message text,
  change_request text,
  call_asked_at timestamptz,
  author_id uuid,
  author text,
  sent_at timestamptz,
  viewed_at timestamptz,
  decided_at timestamptz,
  converted_at timestamptz,
  valid_until date,
  net bigint not null,
  tax bigint not null,
  total bigint not null,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint estimate_version_key unique (shop_id, work_order_id, version),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index estimate_status on estimate (shop_id, status, sent_at desc);
create index estimate_sent on estimate (shop_id, sent_at);
create index estimate_decided on estimate (shop_id, decided_at) where decided_at is not null;
select guard('estimate');

-- What the customer saw, frozen: words, lines, amounts of each job in that version.
create table estimate_job (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  estimate_id uuid not null,
  job_id uuid not null,
  job_version int not null,
  position int not null,
  title text not null,
  sentence text,
  condition text not null,
  booked boolean not null default false,
  lines jsonb not null,
  net bigint not null,
  tax bigint not null,
  total bigint not null,
  minutes int not null default 0,
  decision text not null default 'pending' check (decision in ('pending', 'approved', 'declined')),
  reason text,
  decided_at timestamptz,
  decided_by text,
  how text,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  unique (shop_id, estimate_id, job_id),
  foreign key (shop_id, estimate_id) references estimate (shop_id, id),
  foreign key (shop_id, job_id) references job (shop_id, id)
);
comment on column estimate_job.lines is 'ts:FrozenLine[]';
create index estimate_job_job on estimate_job (shop_id, job_id);
select guard('estimate_job');

create table estimate_comment (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  estimate_id uuid not null,
  estimate_job_id uuid,
  from_side text not null check (from_side in ('customer', 'shop')),
  author text not null,
  text text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, estimate_id) references estimate (shop_id, id)
);
create index estimate_comment_estimate on estimate_comment (shop_id, estimate_id, at);
select guard('estimate_comment');
