-- How a shop takes money: one row a provider; the keys are sealed, and only the names of those set are ever shown.
create table payment_provider (
  shop_id uuid not null,
  provider text not null check (provider in ('stripe', 'square', 'mtn', 'airtel', 'flutterwave')),
  enabled boolean not null default false,
  settings jsonb not null default '{}',
  secrets_sealed text,
  checked_at timestamptz,
  check_result text,
  version int not null default 1,
  primary key (shop_id, provider)
);
comment on column payment_provider.settings is 'ts:ProviderSettings';
select guard('payment_provider');

-- One try to collect money. Written before the provider is called; its id is the provider's idempotency key.
create table payment_attempt (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  invoice_id uuid not null,
  customer_id uuid not null,
  provider text not null,
  method text not null check (method in ('card', 'mobile_money', 'sepa', 'wallet')),
  currency text not null,
  amount bigint not null check (amount > 0),
  tip bigint not null default 0 check (tip >= 0),
  state text not null check (state in ('created', 'pending', 'succeeded', 'failed', 'expired', 'review')),
  provider_ref text,
  redirect_url text,
  payer_sealed text,
  saved_method_id uuid,
  by_kind text not null check (by_kind in ('customer', 'staff', 'link', 'system')),
  failure text,
  found jsonb,
  polls int not null default 0,
  next_poll_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint payment_attempt_ref unique (shop_id, provider, provider_ref),
  foreign key (shop_id, invoice_id) references invoice (shop_id, id)
);
comment on column payment_attempt.found is 'ts:FoundPayment';
create unique index payment_attempt_one_open on payment_attempt (shop_id, invoice_id) where state in ('created', 'pending');
create index payment_attempt_poll on payment_attempt (shop_id, next_poll_at) where state in ('created', 'pending');
create index payment_attempt_review on payment_attempt (shop_id, created_at) where state = 'review';
select guard('payment_attempt');

-- What a provider told us, word for word. Only a hint: the state is asked from the provider before anything is booked.
create table payment_hint (
  shop_id uuid not null,
  id uuid not null,
  provider text not null,
  provider_ref text,
  event_id text,
  signed boolean not null,
  body text not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  outcome text,
  primary key (shop_id, id)
);
create unique index payment_hint_event on payment_hint (shop_id, provider, event_id) where event_id is not null;
create index payment_hint_open on payment_hint (shop_id, received_at) where handled_at is null;
select guard('payment_hint', 'quiet');

create table payment (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  customer_id uuid not null,
  attempt_id uuid,
  method text not null check (method in ('cash', 'bank', 'terminal', 'card', 'mobile_money', 'sepa', 'wallet')),
  provider text,
  currency text not null,
  rate_micro bigint not null default 1000000 check (rate_micro > 0),
  amount bigint not null check (amount > 0),
  tip bigint not null default 0 check (tip >= 0),
  fee bigint not null default 0 check (fee >= 0),
  refunded bigint not null default 0 check (refunded >= 0 and refunded <= amount),
  reference text,
  received_on date not null,
  received_at timestamptz not null,
  taken_by text not null,
  file_id uuid,
  reconciled_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint payment_of_attempt unique (shop_id, attempt_id),
  foreign key (shop_id, customer_id) references customer (shop_id, id),
  foreign key (shop_id, attempt_id) references payment_attempt (shop_id, id)
);
create index payment_newest on payment (shop_id, id desc);
create index payment_customer on payment (shop_id, customer_id, id desc);
create index payment_day on payment (shop_id, received_on);
select guard('payment');

-- Which bills a payment settles; what is left over is the customer's credit.
create table payment_allocation (
  shop_id uuid not null,
  id uuid not null,
  payment_id uuid not null,
  invoice_id uuid not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null,
  released_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, payment_id) references payment (shop_id, id),
  foreign key (shop_id, invoice_id) references invoice (shop_id, id)
);
create index payment_allocation_payment on payment_allocation (shop_id, payment_id);
create index payment_allocation_invoice on payment_allocation (shop_id, invoice_id);
select guard('payment_allocation');

create table payment_refund (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  payment_id uuid not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  state text not null check (state in ('created', 'pending', 'succeeded', 'failed')),
  provider_ref text,
  failure text,
  by_name text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  next_poll_at timestamptz,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, payment_id) references payment (shop_id, id)
);
create index payment_refund_payment on payment_refund (shop_id, payment_id);
create index payment_refund_poll on payment_refund (shop_id, next_poll_at) where state in ('created', 'pending');
select guard('payment_refund');

-- A link that pays one bill without signing in: only the hash is kept.
create table payment_link (
  shop_id uuid not null,
  id uuid not null,
  invoice_id uuid not null,
  token_hash text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  constraint payment_link_token unique (shop_id, token_hash),
  foreign key (shop_id, invoice_id) references invoice (shop_id, id)
);
create index payment_link_invoice on payment_link (shop_id, invoice_id);
select guard('payment_link', 'quiet');

-- A card or account kept at the provider with the customer's consent; here only its name and the provider's token, sealed.
create table payment_method (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  customer_id uuid not null,
  provider text not null,
  label text not null,
  token_sealed text not null,
  consent_at timestamptz not null,
  consent_words text not null,
  expires_on text,
  removed_at timestamptz,
  created_at timestamptz not null,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create index payment_method_customer on payment_method (shop_id, customer_id) where removed_at is null;
select guard('payment_method');

-- What a provider says it moved on a day, against what we booked; a difference waits for a person.
create table payment_reconciliation (
  shop_id uuid not null,
  id uuid not null,
  provider text not null,
  day date not null,
  provider_total bigint not null,
  booked_total bigint not null,
  currency text not null,
  differences jsonb not null default '[]',
  state text not null check (state in ('clean', 'open', 'resolved')),
  resolved_by text,
  resolved_note text,
  at timestamptz not null,
  version int not null default 1,
  primary key (shop_id, id),
  constraint payment_reconciliation_day unique (shop_id, provider, day, currency)
);
comment on column payment_reconciliation.differences is 'ts:ReconciliationDifference[]';
select guard('payment_reconciliation');

create view payments__received with (security_invoker = true) as
  select shop_id, id, public_id, customer_id, method, provider, currency, amount, tip, refunded, reference, received_on, received_at, taken_by from payment;
do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on payments__received to %I', app_role);
end $$;
