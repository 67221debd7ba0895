-- Whether an owner is told of the item: what was done here before, or belongs to the yearly service. The rest is only shown.
alter table service_due add column tells boolean not null default true;
