-- While it is written a draft may come to less than nothing (a discount before its job); posting refuses it.
alter table invoice drop constraint invoice_not_overpaid;
alter table invoice add constraint invoice_not_overpaid check (status = 'draft' or kind = 'credit_note' or paid + credited <= total);
