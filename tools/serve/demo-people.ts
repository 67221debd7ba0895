import pg from 'pg';
import { DEMO_PASSWORD } from '../../apps/server/demo/shops.ts';
import { verifyPassword } from '../../apps/server/kernel/passwords.ts';

/**
 * Are there people who sign in with the password everybody knows? The demo gives all its people one and the same hash;
 * real people never share one, because each hash has its own salt. So only shared hashes need the slow comparison.
 */
export async function hasDemoPeople(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ hash: string }>(
      'select password_hash as hash from auth.person where password_hash is not null group by 1 having count(*) > 1',
    );
    for (const { hash } of rows) if (await verifyPassword(hash, DEMO_PASSWORD)) return true;
    return false;
  } finally {
    await client.end();
  }
}
