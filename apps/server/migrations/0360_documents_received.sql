-- Printed documents and where their bytes lie. The storage key follows from kind, source and variant: printing again
-- replaces the bytes, so none are ever left over.
create table document (
  shop_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('estimate', 'invoice', 'receipt', 'statement', 'evidence', 'report', 'e_invoice')),
  source_id uuid not null,
  variant text not null default '',
  -- Of all that stands on it: the same print needs no second printing.
  fingerprint text not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  storage_key text not null,
  made_at timestamptz not null,
  primary key (shop_id, id),
  constraint document_once unique (shop_id, kind, source_id, variant)
);
select guard('document', 'quiet');

-- E-invoices that suppliers sent, as they came and as they read. Never a customer's bill.
create table received_invoice (
  shop_id uuid not null,
  id uuid not null,
  format text not null check (format in ('ubl', 'cii', 'zugferd')),
  number text not null,
  supplier text not null,
  issued_on date,
  due_on date,
  currency text not null,
  total bigint not null,
  content jsonb not null,
  file_name text not null,
  storage_key text not null,
  type text not null,
  sha256 text not null,
  taken_by text not null,
  at timestamptz not null,
  primary key (shop_id, id),
  constraint received_invoice_once unique (shop_id, sha256)
);
comment on column received_invoice.content is 'ts:ReceivedInvoice';
create index received_invoice_newest on received_invoice (shop_id, id desc);
select guard('received_invoice');

-- Which bills a payment settles, for receipts.
create view payments__allocated with (security_invoker = true) as
  select shop_id, id, payment_id, invoice_id, amount from payment_allocation where released_at is null;
do $$
declare app_role text := current_setting('pitlane.app_role');
begin
  execute format('grant select on payments__allocated to %I', app_role);
end $$;
