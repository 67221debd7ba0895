-- How a shop bills: numbering, due days, supplies, fees, parts mark-up by cost, reminders. One row a shop, else the defaults.
create table invoice_rules (
  shop_id uuid primary key,
  rules jsonb not null,
  version int not null default 1
);
comment on column invoice_rules.rules is 'ts:InvoiceRules';
select guard('invoice_rules');

-- What one customer's bills differ in.
create table invoice_terms (
  shop_id uuid not null,
  customer_id uuid not null,
  due_days int check (due_days between 0 and 365),
  currency text,
  buyer_reference text,
  tax_exempt_reason text,
  version int not null default 1,
  primary key (shop_id, customer_id)
);
select guard('invoice_terms');

create table invoice (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  kind text not null check (kind in ('invoice', 'deposit', 'credit_note')),
  status text not null check (status in ('draft', 'posted', 'part_paid', 'paid', 'void')),
  series text,
  number bigint,
  number_text text,
  customer_id uuid not null,
  vehicle_id uuid,
  work_order_id uuid,
  estimate_id uuid,
  credits_id uuid,
  recurring_id uuid,
  period text,
  currency text not null,
  -- One unit of the document's currency in millionths of the shop's: 1000000 when they are the same.
  rate_micro bigint not null default 1000000 check (rate_micro > 0),
  prices_include_tax boolean not null,
  issued_on date,
  due_on date,
  buyer_name text,
  buyer_sealed text,
  buyer_reference text,
  tax_exempt_reason text,
  note text,
  net bigint not null default 0,
  tax bigint not null default 0,
  total bigint not null default 0,
  shop_net bigint not null default 0,
  shop_tax bigint not null default 0,
  shop_total bigint not null default 0,
  cost bigint,
  -- What was received or set off against it, and what credit notes took back; open = total - paid - credited.
  paid bigint not null default 0,
  credited bigint not null default 0,
  reminder_level int not null default 0,
  reminded_at timestamptz,
  sent_at timestamptz,
  posted_at timestamptz,
  posted_by text,
  paid_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  file_id uuid,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint invoice_number_key unique (shop_id, series, number),
  constraint invoice_period_key unique (shop_id, recurring_id, period),
  constraint invoice_not_overpaid check (kind = 'credit_note' or paid + credited <= total),
  constraint invoice_posted_whole check (status = 'draft' or (number is not null and issued_on is not null and posted_at is not null)),
  foreign key (shop_id, customer_id) references customer (shop_id, id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id),
  foreign key (shop_id, credits_id) references invoice (shop_id, id)
);
create index invoice_newest on invoice (shop_id, id desc);
create index invoice_open on invoice (shop_id, due_on) where status in ('posted', 'part_paid');
create index invoice_customer on invoice (shop_id, customer_id, id desc);
create index invoice_order on invoice (shop_id, work_order_id);
create index invoice_issued on invoice (shop_id, issued_on);
create unique index invoice_one_of_order on invoice (shop_id, work_order_id) where kind = 'invoice' and status <> 'void';
select guard('invoice');

create table invoice_line (
  shop_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  position int not null,
  kind text not null check (kind in ('labour', 'part', 'sublet', 'fee', 'discount', 'supplies', 'environment', 'deposit')),
  job_id uuid,
  job_title text,
  description text not null,
  quantity bigint not null,
  unit_price bigint not null,
  tax_rate_bp int not null check (tax_rate_bp between 0 and 10000),
  amount bigint not null,
  net bigint not null default 0,
  tax bigint not null default 0,
  total bigint not null default 0,
  cost bigint,
  rule text,
  primary key (shop_id, id),
  foreign key (shop_id, invoice_id) references invoice (shop_id, id)
);
create index invoice_line_invoice on invoice_line (shop_id, invoice_id, position);
select guard('invoice_line');

-- Posted is frozen: only what happens to a bill afterwards may change, never what it says.
create function keep_posted_invoice() returns trigger language plpgsql as $$
declare
  later text[] := array['status', 'paid', 'credited', 'reminder_level', 'reminded_at', 'sent_at', 'paid_at', 'voided_at', 'void_reason', 'file_id', 'version'];
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
  elsif old.status = 'draft' or (to_jsonb(old) - later) = (to_jsonb(new) - later) then
    return new;
  end if;
  raise exception 'a posted invoice does not change' using errcode = 'check_violation', constraint = 'invoice_frozen';
end $$;
create trigger keep_posted before update or delete on invoice for each row execute function keep_posted_invoice();

create function keep_posted_lines() returns trigger language plpgsql as $$
declare
  touched uuid := case when tg_op = 'DELETE' then old.invoice_id else new.invoice_id end;
  shop uuid := case when tg_op = 'DELETE' then old.shop_id else new.shop_id end;
begin
  if exists (select from invoice i where i.shop_id = shop and i.id = touched and i.status <> 'draft') then
    raise exception 'a posted invoice does not change' using errcode = 'check_violation', constraint = 'invoice_frozen';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_posted before insert or update or delete on invoice_line for each row execute function keep_posted_lines();

create table invoice_recurring (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  vehicle_id uuid,
  name text not null,
  rrule text not null,
  starts_on date not null,
  ends_on date,
  next_on date,
  currency text not null,
  prices_include_tax boolean not null,
  lines jsonb not null,
  post_and_send boolean not null default true,
  active boolean not null default true,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
comment on column invoice_recurring.lines is 'ts:RecurringLine[]';
create index invoice_recurring_due on invoice_recurring (shop_id, next_on) where active;
select guard('invoice_recurring');

-- What other rooms may read of bills.
create view invoices__bill with (security_invoker = true) as
  select shop_id, id, public_id, kind, status, number_text, customer_id, vehicle_id, work_order_id, estimate_id, credits_id, currency, rate_micro,
    issued_on, due_on, net, tax, total, shop_total, paid, credited, total - paid - credited as open, posted_at, paid_at from invoice;
do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on invoices__bill to %I', app_role);
end $$;
