import { reaction } from '../../../kernel/implement.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { alertPlatform, alertShop } from '../raise-alert.ts';

/** Failed sign-ins of one shop, or of accounts nobody has, within ten minutes. */
const BURST = { max: 15, minutes: 10 };

/** Guessing shows in the log itself: every failure is there, from whichever process and address. */
export default reaction('watch-sign-ins', ['staff.sign_in_failed', 'customer.sign_in_failed'], async (scope, event) => {
  const since = new Date(Date.parse(event.at) - BURST.minutes * 60_000).toISOString();
  const { failed } = await scope.sql
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<number>().as('failed'))
    .where('shop_id', '=', scope.shopId)
    .where('type', 'in', ['staff.sign_in_failed', 'customer.sign_in_failed'])
    .where('seq', '<=', event.seq)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  if (failed < BURST.max) return;
  const alarm = { kind: 'sign_ins' as const, count: Number(failed), minutes: BURST.minutes, who: event.data.address };
  if (scope.shopId === PLATFORM_LOG) await alertPlatform(scope, { ...alarm, shop: null });
  else await alertShop(scope, alarm);
});
