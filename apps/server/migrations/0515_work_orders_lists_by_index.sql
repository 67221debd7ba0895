-- Lists of the few among the many: open work orders and cars that must not leave, each from the newest.
create index work_order_open_newest on work_order (shop_id, id desc) where is_open;
create index work_order_off_road on work_order (shop_id, id desc) where out_of_service;
