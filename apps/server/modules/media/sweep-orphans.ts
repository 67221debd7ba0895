import type { Sweep } from '../../kernel/implement.ts';
import { EXPIRE_QUEUE } from './expiry.ts';

const DAY_SECONDS = 86_400;
/** Bytes lie in the storage before their row is written: what is younger may still get one. */
const YOUNG_MS = 86_400_000;
/** Keys this room gives, see `prepare.ts`; what others keep in the storage is never looked at. */
const OURS = /^shops\/[0-9a-f]{32}\/f[\w-]+\.(?:jpg|webp|pdf)$/;

type Parts = Parameters<Sweep>[0];

async function orphansOf({ owner }: Pick<Parts, 'owner'>, keys: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select key from unnest($1::text[]) as key
     where not exists (select 1 from file where storage_key = key)
       and not exists (select 1 from file where thumb_key = key)`,
    [keys],
  );
  return rows.map(({ key }) => key);
}

/**
 * R-305 Takes away bytes older than a day that no file knows of: an upload that broke off between storing and writing
 * its row. Only folders of this install's own shops are looked at. Answers how many went.
 */
export async function removeOrphans(parts: Pick<Parts, 'owner' | 'services' | 'clock'>): Promise<number> {
  const { rows } = await parts.owner.query<{ shop_id: string }>('select shop_id from shop');
  let gone = 0;
  for (const { shop_id } of rows) gone += await removeOrphansOf(parts, shop_id);
  return gone;
}

async function removeOrphansOf(
  { owner, services, clock }: Pick<Parts, 'owner' | 'services' | 'clock'>,
  shopId: string,
): Promise<number> {
  const { storage, secrets } = services;
  const folder = `shops/${secrets.blindIndex(shopId, 'media.folder')}/f`;
  let gone = 0;
  let cursor: string | undefined;
  do {
    const page: { keys: string[]; cursor?: string } = await storage.list(folder, cursor);
    for (const key of await orphansOf(
      { owner },
      page.keys.filter((each) => OURS.test(each)),
    )) {
      const stored = await storage.head(key);
      if (!stored || clock.now().getTime() - stored.modified.getTime() < YOUNG_MS) continue;
      await storage.remove(key);
      gone += 1;
    }
    cursor = page.cursor;
  } while (cursor);
  return gone;
}

/** Every shop that still has files whose time is over is swept, also when the sweep planned for them was lost. */
async function sweepLate({ owner, jobs, clock }: Parts): Promise<void> {
  const { rows } = await owner.query<{ shop_id: string }>(
    'select distinct shop_id from file where expires_at is not null and expires_at <= $1',
    [clock.now()],
  );
  const day = clock.now().toISOString().slice(0, 10);
  for (const { shop_id } of rows) await jobs.send(EXPIRE_QUEUE, { shopId: shop_id }, { key: `${shop_id} late ${day}` });
}

/** Once a day: files whose time is over, then bytes nobody knows of. */
export const sweepOrphans: Sweep = (parts) => ({
  everySeconds: DAY_SECONDS,
  run: async () => {
    await sweepLate(parts);
    await removeOrphans(parts);
  },
});
