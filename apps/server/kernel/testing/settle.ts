import type { Pool } from 'pg';
import type { House } from '../../house.ts';

/** Waits until a server has done what follows from everything recorded so far: its log read, its jobs empty. */
export async function settle(house: House, owner: Pool): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    await house.relay?.carry();
    const { rows } = await owner.query<{ left: number }>(
      "select count(*)::int as left from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now() and name not like '\\_\\_%'",
    );
    quiet = rows[0]?.left === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
