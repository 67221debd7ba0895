import { systemActor } from '../../kernel/actor.ts';
import type { Scope, Sweep, WorkParts } from '../../kernel/implement.ts';
import { billPeriod } from './recurring.ts';
import { lookAtBill } from './remind.ts';

type Parts = Parameters<Sweep>[0];
type Due = { readonly shop_id: string; readonly id: string };
/** A rhythm that was asleep for long catches up in several looks. */
const MOST_PERIODS = 60;

const inShop = ({ runner }: WorkParts, { shop_id, id }: Due, name: string, work: (scope: Scope) => Promise<boolean>) =>
  runner.inShop(shop_id, systemActor(shop_id, name), { id: `${name}-${id}`, address: '', device: '' }, work);

/** Days differ around the world: whoever may be due somewhere is looked at on their own clock. */
const tomorrow = ({ clock }: WorkParts): string =>
  new Date(clock.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Does each, and names the first that failed only when all had their turn. */
async function each(all: readonly Due[], work: (due: Due) => Promise<void>): Promise<void> {
  let first: unknown;
  for (const due of all) {
    try {
      await work(due);
    } catch (error) {
      first ??= error;
    }
  }
  if (first) throw first;
}

/** R-529 Every rhythm whose day has come, also those missed while nobody was there. */
export async function billRecurring(parts: Pick<Parts, 'owner'> & WorkParts): Promise<void> {
  const { rows } = await parts.owner.query<Due>(
    'select shop_id, id from invoice_recurring where active and next_on <= $1 order by next_on',
    [tomorrow(parts)],
  );
  await each(rows, async (due) => {
    for (let made = 0; made < MOST_PERIODS; made++)
      if (!(await inShop(parts, due, 'bill-recurring', (scope) => billPeriod(scope, due.id)))) return;
  });
}

/** R-525 R-528 Every open bill whose due day is over. */
export async function remindOverdue(parts: Pick<Parts, 'owner'> & WorkParts): Promise<void> {
  const { rows } = await parts.owner.query<Due>(
    `select shop_id, id from invoice where status in ('posted', 'part_paid') and kind <> 'credit_note' and due_on < $1
     and (overdue_noted_on is null or reminder_level < 5) order by due_on`,
    [tomorrow(parts)],
  );
  await each(rows, async (due) => {
    await inShop(parts, due, 'remind-bills', async (scope) => {
      await lookAtBill(scope, due.id);
      return false;
    });
  });
}

/** Bills that come by themselves, and reminders: looked for at the start and every ten minutes. */
export const sweepBills: Sweep = (parts) => ({
  everySeconds: 600,
  run: async () => {
    await billRecurring(parts);
    await remindOverdue(parts);
  },
});
