-- What the customer agreed to and with which name; the number to call them on, sealed.
alter table estimate add column signature text;
alter table estimate add column signed_at timestamptz;
alter table estimate add column terms text;
alter table estimate add column call_phone_sealed text;
