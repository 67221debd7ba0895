-- The end of every conversation, kept by the message that makes it: after years a shop has more conversations than a list
-- may look through.
create table message_thread (
  shop_id uuid not null,
  work_order_id uuid not null,
  message_id uuid not null,
  from_side text not null,
  waiting int not null generated always as ((from_side = 'customer')::int) stored,
  at timestamptz not null,
  primary key (shop_id, work_order_id),
  foreign key (shop_id, message_id) references message (shop_id, id)
);
create index message_thread_page on message_thread (shop_id, waiting desc, at desc, work_order_id desc);
select guard('message_thread', 'quiet');

create function message_ends_thread() returns trigger language plpgsql as $$
begin
  insert into message_thread as t (shop_id, work_order_id, message_id, from_side, at)
  values (new.shop_id, new.work_order_id, new.id, new.from_side, new.at)
  on conflict (shop_id, work_order_id) do update
    set message_id = excluded.message_id, from_side = excluded.from_side, at = excluded.at
    where (t.at, t.message_id) < (excluded.at, excluded.message_id);
  return null;
end $$;
create trigger ends_thread after insert on message for each row execute function message_ends_thread();

insert into message_thread (shop_id, work_order_id, message_id, from_side, at)
select distinct on (shop_id, work_order_id) shop_id, work_order_id, id, from_side, at
from message order by shop_id, work_order_id, at desc, id desc;
