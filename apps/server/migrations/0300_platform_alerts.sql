-- Each kind of alert is raised once an hour for a shop (or for the platform's own log): the key settles races.
create table alert (
  shop_id uuid not null,
  kind text not null check (kind in ('sign_ins', 'refusals', 'downloads')),
  hour timestamptz not null,
  count int not null,
  primary key (shop_id, kind, hour)
);
select guard('alert');
