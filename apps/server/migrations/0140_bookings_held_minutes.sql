-- What a booking holds of its day, so that giving it back is exact even after settings changed; and the visit a reminder went out for.
alter table booking add column held_minutes int not null default 0 check (held_minutes >= 0);
alter table booking add column reminded_for timestamptz;
