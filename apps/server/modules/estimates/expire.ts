import { systemActor } from '../../kernel/actor.ts';
import { dayBounds } from '../../kernel/calendar/zone.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { readEstimate, refsOfEstimate } from './read-estimate.ts';
import { todayOf, waiting } from './status.ts';

const EXPIRE_QUEUE = 'expire-estimate';
type Due = { readonly shopId: string; readonly estimateId: string };

/** Looks at an estimate again when its last day is over. */
export async function planExpiry(scope: Scope, estimateId: string, lastDay: string, zone: string): Promise<void> {
  const { end } = dayBounds(lastDay, zone);
  const payload: Due = { shopId: scope.shopId, estimateId };
  await scope.services.later.send(EXPIRE_QUEUE, payload, { at: new Date(end.getTime() + 1000), key: estimateId });
}

/** R-335 Nobody answered in time. Readers see it as expired from the first minute; this writes it down. */
export async function expireEstimate(scope: Scope, estimateId: string): Promise<void> {
  const { sql, shopId, record } = scope;
  const gone = await sql
    .updateTable('estimate')
    .set({ status: 'expired' })
    .where('shop_id', '=', shopId)
    .where('id', '=', estimateId)
    .where('status', 'in', [...waiting])
    .where('valid_until', '<', todayOf(scope, await readShop(scope)))
    .returning('version')
    .executeTakeFirst();
  if (!gone) return;
  const row = await readEstimate(scope, estimateId);
  record('estimate.expired', refsOfEstimate(row), { version: gone.version });
}

export const expireEstimateWork: Work = ({ runner }) => ({
  queue: EXPIRE_QUEUE,
  handle: async ({ shopId, estimateId }: Due) => {
    const request = { id: `expire-${estimateId}`, address: '', device: '' };
    await runner.inShop(shopId, systemActor(shopId, EXPIRE_QUEUE), request, (scope) =>
      expireEstimate(scope, estimateId),
    );
  },
});
