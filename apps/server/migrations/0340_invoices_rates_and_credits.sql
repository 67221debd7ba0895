-- What other currencies are worth: one smallest unit in millionths of the shop's smallest unit.
create table exchange_rate (
  shop_id uuid not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  rate_micro bigint not null check (rate_micro > 0),
  since date not null,
  primary key (shop_id, currency)
);
select guard('exchange_rate');

-- Which line of a bill a line of a credit note takes back, and which deposit a deducting line sets off.
alter table invoice_line add column credits_line_id uuid, add column deposit_id uuid;
create index invoice_line_credits on invoice_line (shop_id, credits_line_id) where credits_line_id is not null;
create index invoice_line_deposit on invoice_line (shop_id, deposit_id) where deposit_id is not null;
-- The day the shop's people were told that it is overdue.
alter table invoice add column overdue_noted_on date;
create index invoice_credit_of on invoice (shop_id, credits_id) where credits_id is not null;
create index invoice_estimate on invoice (shop_id, estimate_id) where estimate_id is not null;

create or replace function keep_posted_invoice() returns trigger language plpgsql as $$
declare
  later text[] := array['status', 'paid', 'credited', 'reminder_level', 'reminded_at', 'sent_at', 'paid_at', 'voided_at', 'void_reason', 'file_id',
    'overdue_noted_on', 'version'];
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
  elsif old.status = 'draft' or (new.status <> 'draft' and (to_jsonb(old) - later) = (to_jsonb(new) - later)) then
    return new;
  end if;
  raise exception 'a posted invoice does not change' using errcode = 'check_violation', constraint = 'invoice_frozen';
end $$;

-- Which bill a line on what customers owe belongs to: for ageing.
alter table ledger_line add column invoice_id uuid;
create index ledger_line_invoice on ledger_line (shop_id, invoice_id) where invoice_id is not null;
