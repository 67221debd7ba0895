-- Which records went into one: every story of a customer asks.
create index customer_merged on customer (shop_id, merged_into) where merged_into is not null;
