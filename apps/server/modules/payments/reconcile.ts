import type { Movement, ProviderName } from '../../integrations/payments/port.ts';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope, Sweep, Work, WorkParts } from '../../kernel/implement.ts';
import type { ReconciliationDifference } from '../../schema/json.ts';
import { findAccount } from './provider-account.ts';

export const RECONCILE_QUEUE = 'reconcile-payments';
const DAY_MS = 86_400_000;
type Due = { readonly shopId: string; readonly provider: ProviderName; readonly day: string };

/** What we booked of a provider on a day of UTC: money in, and refunds as negative amounts. */
async function bookedOn({ sql, shopId }: Scope, provider: ProviderName, day: string): Promise<Movement[]> {
  const [from, to] = [`${day}T00:00:00.000Z`, new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS).toISOString()];
  const money = await sql
    .selectFrom('payment')
    .select(['provider_ref', 'amount', 'currency'])
    .where('shop_id', '=', shopId)
    .where('provider', '=', provider)
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .execute();
  const refunds = await sql
    .selectFrom('payment_refund as r')
    .innerJoin('payment as p', (join) => join.onRef('p.shop_id', '=', 'r.shop_id').onRef('p.id', '=', 'r.payment_id'))
    .select(['r.provider_ref', 'r.amount', 'p.currency'])
    .where('r.shop_id', '=', shopId)
    .where('p.provider', '=', provider)
    .where('r.state', '=', 'succeeded')
    .where('r.settled_at', '>=', from)
    .where('r.settled_at', '<', to)
    .execute();
  return [
    ...money.map((row) => ({ providerRef: row.provider_ref ?? '', amount: row.amount, currency: row.currency })),
    ...refunds.map((row) => ({ providerRef: row.provider_ref ?? '', amount: -row.amount, currency: row.currency })),
  ];
}

const totalOf = (moves: readonly Movement[]) => moves.reduce((sum, move) => sum + move.amount, 0);
const byRef = (moves: readonly Movement[]) => {
  const sums = new Map<string, number>();
  for (const { providerRef, amount } of moves) sums.set(providerRef, (sums.get(providerRef) ?? 0) + amount);
  return sums;
};

/** R-663 Where the provider's day and ours differ, reference by reference; null where one side has nothing. */
export function differencesOf(theirs: readonly Movement[], ours: readonly Movement[]): ReconciliationDifference[] {
  const [said, booked] = [byRef(theirs), byRef(ours)];
  return [...new Set([...said.keys(), ...booked.keys()])].sort().flatMap((providerRef) => {
    const row = { providerRef, provider: said.get(providerRef) ?? null, booked: booked.get(providerRef) ?? null };
    return row.provider === row.booked ? [] : [row];
  });
}

async function compare(scope: Scope, { provider, day }: Due, theirs: readonly Movement[]): Promise<void> {
  const ours = await bookedOn(scope, provider, day);
  for (const currency of new Set([...theirs, ...ours].map((move) => move.currency))) {
    const said = theirs.filter((move) => move.currency === currency);
    const booked = ours.filter((move) => move.currency === currency);
    const differences = differencesOf(said, booked);
    const values = {
      provider_total: totalOf(said),
      booked_total: totalOf(booked),
      differences: JSON.stringify(differences),
      state: differences.length > 0 ? ('open' as const) : ('clean' as const),
      at: scope.now,
    };
    const made = await scope.sql
      .insertInto('payment_reconciliation')
      .values({ shop_id: scope.shopId, id: newId(), provider, day, currency, ...values })
      .onConflict((conflict) => conflict.constraint('payment_reconciliation_day').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 1n)
      scope.record('payment.reconciled', {}, { provider, day, count: differences.length });
  }
}

/** R-663 Compares a provider's day with ours, once. Providers that publish no list of a day are left out. */
export async function reconcile({ runner }: Pick<WorkParts, 'runner'>, due: Due): Promise<void> {
  const { shopId, provider, day } = due;
  const actor = systemActor(shopId, RECONCILE_QUEUE);
  const request = { id: `${RECONCILE_QUEUE}-${provider}-${day}`, address: '', device: '' };
  const account = await runner.inShop(shopId, actor, request, (scope) => findAccount(scope, provider));
  const theirs = await account?.provider.settled?.(day);
  if (theirs) await runner.inShop(shopId, actor, request, (scope) => compare(scope, due, theirs));
}

export const reconcileWork: Work = (parts) => ({
  queue: RECONCILE_QUEUE,
  handle: (due: Due) => reconcile(parts, due),
});

/** Once a day is over, every account that moved money on it is compared. */
export const planReconciling: Sweep = ({ owner, clock, services }) => ({
  everySeconds: 3600,
  run: async () => {
    const day = new Date(clock.now().getTime() - DAY_MS).toISOString().slice(0, 10);
    const { rows } = await owner.query<Due>(
      `select p.shop_id as "shopId", p.provider, $1::text as day from payment_provider p
       where not exists (select from payment_reconciliation r
                         where r.shop_id = p.shop_id and r.provider = p.provider and r.day = $1::date)`,
      [day],
    );
    for (const due of rows)
      await services.later.send(RECONCILE_QUEUE, due, { key: `${due.shopId} ${due.provider} ${day}` });
  },
});
