import { systemActor } from '../../kernel/actor.ts';
import type { Reading, Scope, Work } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { PLATFORM_LOG } from '../staff/index.ts';

export type Alarm = {
  readonly kind: 'sign_ins' | 'refusals' | 'downloads';
  readonly count: number;
  readonly minutes: number;
  readonly who: string;
};
type Asked = Alarm & { readonly shopId: string | null };

const HOUR = 3_600_000;
const hourOf = ({ now }: Reading) => new Date(Math.floor(Date.parse(now) / HOUR) * HOUR).toISOString();

/** The first alarm of its kind in an hour says so in the shop's log, which tells its owners; later ones are kept silent. */
export async function alertShop(scope: Scope, alarm: Alarm): Promise<void> {
  if (await isFirst(scope, alarm)) scope.record('security.alerted', {}, { ...alarm });
}

/** The same in the platform's own log; `shop` is where it happened, or null outside every shop. */
export async function alertPlatform(scope: Scope, alarm: Alarm & { shop: string | null }): Promise<void> {
  // Shops do not silence each other: only what happened outside all of them is kept to one an hour.
  if (alarm.shop !== null || (await isFirst(scope, alarm))) scope.record('platform.alerted', {}, { ...alarm });
}

async function isFirst(scope: Scope, { kind, count }: Alarm): Promise<boolean> {
  const { sql, shopId } = scope;
  const added = await sql
    .insertInto('alert')
    .values({ shop_id: shopId, kind, hour: hourOf(scope), count })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** What the doors have counted becomes an alert of the shop it happened in, else of the platform. */
export const raiseAlert: Work = ({ runner }) => ({
  queue: 'raise-alert',
  handle: async ({ shopId, ...alarm }: Asked, { id }) => {
    const place = shopId ?? PLATFORM_LOG;
    const request = { id: `alert-${id}`, address: '', device: '' };
    await runner.inShop(place, systemActor(place, 'watch'), request, (scope) =>
      shopId ? alertShop(scope, alarm) : alertPlatform(scope, { ...alarm, shop: null }),
    );
  },
});

type Heard = { readonly shopId: string; readonly seq: number };

/** The operator of the install sees the alerts of every shop. */
export const reportAlert: Work = ({ runner }) => ({
  queue: 'report-alert',
  on: ['security.alerted'],
  handle: async ({ shopId, seq }: Heard, { id }) => {
    const request = { id: `alert-${id}`, address: '', device: '' };
    const found = await runner.inShop(shopId, systemActor(shopId, 'watch'), request, async (scope) => {
      const event = await scope.sql
        .selectFrom('event')
        .select('data')
        .where('shop_id', '=', shopId)
        .where('seq', '=', seq)
        .executeTakeFirst();
      return event ? { alarm: event.data as Alarm, shop: (await readShop(scope)).slug } : null;
    });
    if (!found) return;
    const actor = systemActor(PLATFORM_LOG, 'watch');
    await runner.inShop(PLATFORM_LOG, actor, request, async (scope) => {
      const mark = await scope.sql
        .insertInto('handled')
        .values({ shop_id: PLATFORM_LOG, seq, handler: `report-alert:${shopId}` })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (mark.numInsertedOrUpdatedRows === 1n) await alertPlatform(scope, { ...found.alarm, shop: found.shop });
    });
  },
});
