import { systemActor } from '../../../kernel/actor.ts';
import { addDays, dayAt, instantToWall } from '../../../kernel/calendar/zone.ts';
import type { Scope, Sweep } from '../../../kernel/implement.ts';
import { openHours, readShop } from '../../shops/index.ts';
import { keepDue } from './keep-due.ts';
import { tellDue } from './tell-due.ts';

const RECKONED_AT_ONCE = 200;
const TOLD_AT_ONCE = 100;
/** What should have been told longer ago waits for a campaign: a shop that starts with old cars floods nobody. */
const LATE_DAYS = 30;

/** Cars whose plan was never reckoned, or before the rules changed. */
async function waiting({ sql, shopId }: Scope): Promise<string[]> {
  const rows = await sql
    .selectFrom('vehicle as v')
    .leftJoin('service_reckoned as r', (join) =>
      join.onRef('r.shop_id', '=', 'v.shop_id').onRef('r.vehicle_id', '=', 'v.id'),
    )
    .select('v.id')
    .where('v.shop_id', '=', shopId)
    .where('r.vehicle_id', 'is', null)
    .orderBy('v.id', 'desc')
    .limit(RECKONED_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

/** R-157 Reckons what waits, and while the shop is open tells owners whose service comes near. */
export async function remindDue(scope: Scope): Promise<void> {
  await keepDue(scope, await waiting(scope));
  const { rules, timeZone } = await readShop(scope);
  if (rules.serviceReminders === false) return;
  const now = scope.clock.now();
  const today = dayAt(now, timeZone);
  const { time } = instantToWall(now, timeZone);
  const hours = (await openHours(scope, [today])).get(today) ?? [];
  if (!hours.some(({ opens, closes }) => opens <= time && time < closes)) return;
  await tellDue(scope, { by: 'reminder', until: today, since: addDays(today, -LATE_DAYS), mostCars: TOLD_AT_ONCE });
}

/** R-157 Looks over all shops; two workers at once tell nobody twice. */
export const sweepDue: Sweep = ({ runner, owner }) => ({
  everySeconds: 300,
  async run() {
    const { rows } = await owner.query<{ shop_id: string }>('select shop_id from shop order by shop_id');
    for (const { shop_id } of rows) {
      const request = { id: 'service-due', address: '', device: '' };
      await runner.inShop(shop_id, systemActor(shop_id, 'service-due'), request, remindDue);
    }
  },
});
