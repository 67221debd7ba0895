-- Whether the price rules' own lines (supplies, environment) belong on a draft: an editor shows the switch as it stands.
alter table invoice add column surcharges boolean not null default true;
