-- Who started a try, and whether the customer agreed that the provider keeps the card.
alter table payment_attempt add column save_method boolean not null default false, add column by_name text not null default '';
-- What a provider calls a payment: a refund names it.
alter table payment add column provider_ref text;
-- Asking again and what only the provider's side moves is no news: waiting is silent, a result is told.
drop trigger heard on payment_attempt;
create constraint trigger heard after insert or delete on payment_attempt
  deferrable initially deferred for each row execute function refuse_silence();
create constraint trigger heard_result after update on payment_attempt
  deferrable initially deferred for each row
  when (new.state is distinct from old.state and new.state <> 'pending') execute function refuse_silence();
drop trigger heard on payment_refund;
create constraint trigger heard after insert or delete on payment_refund
  deferrable initially deferred for each row execute function refuse_silence();
create constraint trigger heard_result after update on payment_refund
  deferrable initially deferred for each row
  when (new.state is distinct from old.state and new.state <> 'pending') execute function refuse_silence();
