-- Two records become one: bills point to the kept record (what stands on them stays), and its terms count.
create or replace function keep_posted_invoice() returns trigger language plpgsql as $$
declare
  later text[] := array['status', 'paid', 'credited', 'reminder_level', 'reminded_at', 'sent_at', 'paid_at', 'voided_at', 'void_reason', 'file_id',
    'overdue_noted_on', 'customer_id', 'version'];
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
  elsif old.status = 'draft' or (new.status <> 'draft' and (to_jsonb(old) - later) = (to_jsonb(new) - later)) then
    return new;
  end if;
  raise exception 'a posted invoice does not change' using errcode = 'check_violation', constraint = 'invoice_frozen';
end $$;

create or replace function customers__move(from_id uuid, to_id uuid) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  shop uuid := nullif(current_setting('app.shop_id', true), '')::uuid;
  target regclass;
begin
  delete from notice n using notice kept
    where n.shop_id = shop and n.customer_id = from_id and kept.shop_id = shop and kept.customer_id = to_id
      and kept.event_seq = n.event_seq and kept.kind = n.kind;
  delete from invoice_terms t using invoice_terms kept
    where t.shop_id = shop and t.customer_id = from_id and kept.shop_id = shop and kept.customer_id = to_id;
  for target in
    select c.oid::regclass from pg_class c
      join pg_namespace s on s.oid = c.relnamespace and s.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
      join pg_attribute b on b.attrelid = c.oid and b.attname = 'shop_id' and not b.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'event'
      and has_table_privilege(c.oid, 'update')
    order by c.relname
  loop
    execute format('update %s set customer_id = $2 where shop_id = $3 and customer_id = $1', target) using from_id, to_id, shop;
  end loop;
end $$;
