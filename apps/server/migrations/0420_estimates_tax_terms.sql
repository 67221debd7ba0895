-- Under which tax terms a version was priced: an exempt customer is charged no tax, and prices that include it lose it.
alter table estimate add column prices_include_tax boolean not null default false;
alter table estimate add column tax_exempt boolean not null default false;
update estimate e
set prices_include_tax = coalesce((e.surcharge_rules->>'pricesIncludeTax')::boolean, (s.rules->>'pricesIncludeTax')::boolean, false)
from shop s
where s.shop_id = e.shop_id;
