-- The ritual every tenant table goes through. `manner`: 'loud' (a change without an event is refused at commit),
-- 'quiet' (bookkeeping of the machine), 'append' (may be added to and read, never changed).
do $make$
begin
  -- The name of the business role is written into the function: nothing a session sets can quieten it.
  execute format($body$
    create function refuse_silence() returns trigger language plpgsql as $f$
    begin
      if current_setting('app.recorded', true) = 'yes' or session_user <> %L then
        return null;
      end if;
      raise exception 'silent change of %%', tg_table_name using errcode = 'PL001';
    end $f$
  $body$, current_setting('pitlane.app_role'));
end $make$;

create function guard(target regclass, manner text default 'loud') returns void language plpgsql as $$
declare
  role text := current_setting('pitlane.app_role');
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy shop_only on %s using (shop_id = nullif(current_setting(''app.shop_id'', true), '''')::uuid)
       with check (shop_id = nullif(current_setting(''app.shop_id'', true), '''')::uuid)', target);
  if manner = 'append' then
    execute format('grant select, insert on %s to %I', target, role);
  else
    execute format('grant select, insert, update, delete on %s to %I', target, role);
  end if;
  if manner = 'loud' then
    execute format('create constraint trigger heard after insert or update or delete on %s
      deferrable initially deferred for each row execute function refuse_silence()', target);
  end if;
end $$;

create table event_counter (
  shop_id uuid primary key,
  seq bigint not null default 0
);
select guard('event_counter', 'quiet');

create table event (
  shop_id uuid not null,
  seq bigint not null,
  id uuid not null,
  type text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'customer', 'visitor', 'system', 'platform')),
  actor_id uuid,
  actor_name text,
  work_order_id uuid,
  customer_id uuid,
  vehicle_id uuid,
  booking_id uuid,
  refs jsonb not null default '{}',
  data jsonb not null default '{}',
  request_id text,
  address text,
  caused_by bigint,
  depth int not null default 0 check (depth <= 5),
  primary key (shop_id, seq)
);
create index event_work_order on event (shop_id, work_order_id, seq) where work_order_id is not null;
create index event_customer on event (shop_id, customer_id, seq) where customer_id is not null;
create index event_vehicle on event (shop_id, vehicle_id, seq) where vehicle_id is not null;
create index event_type on event (shop_id, type, seq);
create index event_at on event (shop_id, at);
select guard('event', 'append');

-- How far the fan-out has carried the log of each shop. Only the relay (owner connection) reads and writes it.
create table fanout_cursor (
  shop_id uuid primary key,
  seq bigint not null default 0
);

-- What a reaction has dealt with, in the same transaction as its effect: each event once per reaction.
create table handled (
  shop_id uuid not null,
  seq bigint not null,
  handler text not null,
  at timestamptz not null default now(),
  primary key (shop_id, seq, handler)
);
select guard('handled', 'quiet');

create table idempotency_key (
  shop_id uuid not null,
  actor text not null,
  key text not null,
  operation text not null,
  body_hash text not null,
  response jsonb,
  at timestamptz not null default now(),
  primary key (shop_id, actor, key)
);
create index idempotency_key_at on idempotency_key (shop_id, at);
select guard('idempotency_key', 'quiet');

comment on column event.refs is 'ts:Record<string, string>';
comment on column event.data is 'ts:Record<string, unknown>';
