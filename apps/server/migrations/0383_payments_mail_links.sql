-- A link that went out in a mail stays good when the desk makes another one.
alter table payment_link add column by_mail boolean not null default false;
