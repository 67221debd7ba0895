-- By which rules the shop's own lines (supplies, environment) were shown on a version; null where the shop adds none.
alter table estimate add column surcharge_rules jsonb;
comment on column estimate.surcharge_rules is 'ts:SurchargeRules';
