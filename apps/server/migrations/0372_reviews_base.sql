-- One invitation a visit. Only its hash is kept; the mail holds the link.
create table review_link (
  shop_id uuid not null,
  id uuid not null,
  work_order_id uuid not null,
  customer_id uuid not null,
  vehicle_id uuid not null,
  token_hash text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (shop_id, id),
  constraint review_link_visit unique (shop_id, work_order_id),
  constraint review_link_token unique (shop_id, token_hash),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
select guard('review_link');

create table review (
  shop_id uuid not null,
  id uuid not null,
  public_id text not null,
  work_order_id uuid not null,
  customer_id uuid not null,
  vehicle_id uuid not null,
  stars int not null check (stars between 1 and 5),
  words text not null default '',
  name text not null,
  about text,
  verified boolean not null default true,
  status text not null default 'new' check (status in ('new', 'shown', 'hidden')),
  left_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  answer text,
  answered_at timestamptz,
  answered_by text,
  version int not null default 1,
  primary key (shop_id, id),
  unique (shop_id, public_id),
  constraint review_visit unique (shop_id, work_order_id),
  foreign key (shop_id, work_order_id) references work_order (shop_id, id)
);
create index review_newest on review (shop_id, status, id desc);
create index review_customer on review (shop_id, customer_id);
select guard('review');

create table review_service (
  shop_id uuid not null,
  review_id uuid not null,
  service_id uuid not null,
  name text not null,
  stars int not null check (stars between 1 and 5),
  primary key (shop_id, review_id, service_id),
  foreign key (shop_id, review_id) references review (shop_id, id)
);
create index review_service_of on review_service (shop_id, service_id);
select guard('review_service');

-- A shop decides whether a review is shown, never what it says.
create function review_stays() returns trigger language plpgsql as $$
begin
  if (new.stars, new.words, new.name, new.left_at) is distinct from (old.stars, old.words, old.name, old.left_at) then
    raise exception 'a review is never edited';
  end if;
  return new;
end $$;
create trigger review_stays before update on review for each row execute function review_stays();
create function review_stars_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a review is never edited';
end $$;
create trigger review_stars_stay before update on review_service for each row execute function review_stars_stay();
