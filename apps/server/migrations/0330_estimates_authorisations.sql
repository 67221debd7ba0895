-- Each decision on an estimate, as an entry nobody changes: `entry` is what is hashed (docs/rules/estimates.md), together
-- with the hash of the entry before it on the same work order.
create table authorisation (
  shop_id uuid not null,
  id uuid not null,
  work_order_id uuid not null,
  position int not null check (position > 0),
  estimate_id uuid not null,
  at timestamptz not null,
  entry jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  staff_id uuid,
  phone_sealed text,
  primary key (shop_id, id),
  constraint authorisation_position_key unique (shop_id, work_order_id, position),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id),
  foreign key (shop_id, estimate_id) references estimate (shop_id, id)
);
comment on column authorisation.entry is 'ts:AuthorisationEntry';
select guard('authorisation', 'append');

-- What a customer lets the shop do without asking, up to an amount a visit; whose word it was and how it was given.
create table authorisation_policy (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  amount_limit bigint not null check (amount_limit > 0),
  conditions text[] not null,
  category_ids uuid[] not null default '{}',
  how text not null check (how in ('in_person', 'phone', 'message')),
  given_by text not null,
  note text,
  recorded_by text not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (shop_id, id),
  foreign key (shop_id, customer_id) references customer (shop_id, id)
);
create unique index authorisation_policy_one on authorisation_policy (shop_id, customer_id) where ended_at is null;
select guard('authorisation_policy');

-- Which reminders of an estimate nobody answered went out: days before it ends.
alter table estimate add column reminded_days int[] not null default '{}';
alter table estimate add column signature_drawing jsonb;
comment on column estimate.signature_drawing is 'ts:SignatureDrawing';
