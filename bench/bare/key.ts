import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Makes the table of keys for the bare server: it finds shop and advisor by the SHA-256 of an API token. */
export async function makeKeys(owner: pg.Pool, role: string, shops: readonly { shopId: string; advisor: string }[]) {
  await owner.query('create schema if not exists bench');
  await owner.query(
    'create table if not exists bench.token (hash text primary key, shop_id uuid not null, staff_id uuid not null, name text not null)',
  );
  await owner.query(`grant usage on schema bench to ${role}`);
  await owner.query(`grant select on bench.token to ${role}`);
  for (const { shopId, advisor } of shops)
    await owner.query(
      `insert into bench.token select $1, shop_id, id, name from staff where shop_id = $2 and role = 'SERVICE_WRITER' limit 1
       on conflict do nothing`,
      [hashOf(advisor), shopId],
    );
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
