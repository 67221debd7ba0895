-- The last message of every thread, from the index alone.
create index message_last on message (shop_id, work_order_id, at desc, id desc) include (from_side);
drop index message_thread;
