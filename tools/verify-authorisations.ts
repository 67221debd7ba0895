import pg from 'pg';
import {
  type LedgerRow,
  type LoggedRow,
  verifyChains,
} from '../apps/server/modules/estimates/authorisations/verify.ts';
import { configurationOrEnd } from './serve/configuration.ts';
import { openDatabase } from './serve/database.ts';
import { paint, say } from './terminal/say.ts';

export const verifyAuthorisationsHelp = `
npm run pitlane -- verify-authorisations [--json]

Works out the hash of every decision of every shop again, in the order of its chain, and compares it with what is written
and with what the log recorded. Changes nothing.
  --json   the answer for a program to read

Exit code 0: all chains hold. 1: at least one is broken; the first broken entry of each is named.
`;

type Answer = ReturnType<typeof verifyChains>;
type Place = { readonly slug: string; readonly shop_id: string };

async function verifyShop(owner: pg.Pool, { shop_id }: Place): Promise<Answer> {
  const ledger = await owner.query<LedgerRow>(
    `select a.id, a.work_order_id, a.position, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       a.entry, a.previous_hash, a.hash, w.number
     from authorisation a join work_order w on w.shop_id = a.shop_id and w.id = a.work_order_id
     where a.shop_id = $1 order by a.work_order_id, a.position`,
    [shop_id],
  );
  const logged = await owner.query<LoggedRow>(
    `select work_order_id, (data->>'position')::int as position, data->>'hash' as hash from event
     where shop_id = $1 and type = 'authorisation.recorded'`,
    [shop_id],
  );
  return verifyChains(ledger.rows, logged.rows);
}

/** Checks all chains of all shops over an owner's connection; one line a broken chain. */
export async function verifyAll(owner: pg.Pool): Promise<{ chains: number; entries: number; broken: string[] }> {
  const shops = await owner.query<Place>('select slug, shop_id from shop order by slug');
  const found = { chains: 0, entries: 0, broken: [] as string[] };
  for (const shop of shops.rows) {
    const { chains, entries, broken } = await verifyShop(owner, shop);
    found.chains += chains;
    found.entries += entries;
    for (const { number, workOrderId, position, why } of broken)
      found.broken.push(`${shop.slug}: work order ${number} (${workOrderId}), decision ${position}: ${why}`);
  }
  return found;
}

export async function verifyAuthorisations(json: boolean): Promise<void> {
  const database = await openDatabase(configurationOrEnd(), say);
  const owner = new pg.Pool({ connectionString: database.directUrl, max: 1 });
  try {
    const found = await verifyAll(owner);
    if (json) say(JSON.stringify({ intact: found.broken.length === 0, ...found }, null, 2));
    else {
      for (const line of found.broken) say(`${paint('red', '✗')} ${line}`);
      say(`${found.entries} decisions in ${found.chains} chains: ${found.broken.length} broken.`);
    }
    if (found.broken.length > 0) process.exitCode = 1;
  } finally {
    await owner.end();
    await database.stop();
  }
}
