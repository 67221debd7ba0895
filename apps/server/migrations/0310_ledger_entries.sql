-- Double entry beneath all money: a debit is positive, a credit negative, and an entry adds up to nothing.
create table ledger_entry (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('invoice', 'credit_note', 'void', 'payment', 'refund', 'credit_applied', 'deposit_applied', 'provider_fee', 'write_off')),
  source_id uuid not null,
  day date not null,
  at timestamptz not null,
  currency text not null,
  customer_id uuid,
  description text not null,
  primary key (shop_id, id),
  constraint ledger_entry_once unique (shop_id, kind, source_id)
);
create index ledger_entry_day on ledger_entry (shop_id, day, id);
select guard('ledger_entry', 'append');

-- `amount` is in the entry's currency, `shop_amount` the same in the shop's; both add up to nothing.
create table ledger_line (
  shop_id uuid not null,
  entry_id uuid not null,
  position int not null,
  account text not null check (account ~ '^[a-z_]+(:[a-z_]+)?$'),
  tax_rate_bp int,
  amount bigint not null,
  shop_amount bigint not null,
  customer_id uuid,
  day date not null,
  primary key (shop_id, entry_id, position),
  foreign key (shop_id, entry_id) references ledger_entry (shop_id, id)
);
create index ledger_line_account on ledger_line (shop_id, account, day) include (amount, shop_amount, tax_rate_bp);
create index ledger_line_customer on ledger_line (shop_id, customer_id, account) where customer_id is not null;
select guard('ledger_line', 'append');

create function refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if exists (select from ledger_line l where l.shop_id = new.shop_id and l.entry_id = new.entry_id
             having sum(l.amount) <> 0 or sum(l.shop_amount) <> 0) then
    raise exception 'a ledger entry does not add up to nothing' using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on ledger_line
  deferrable initially deferred for each row execute function refuse_unbalanced();
