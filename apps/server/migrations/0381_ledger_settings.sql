-- The numbers a shop's accountant gave it, for bookkeeping files.
create table ledger_settings (
  shop_id uuid primary key,
  datev_adviser int check (datev_adviser between 1001 and 9999999),
  datev_client int check (datev_client between 1 and 99999),
  version int not null default 1
);
select guard('ledger_settings');
