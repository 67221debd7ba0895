import type { OnlineMethod, ProviderName, Started } from '../../integrations/payments/port.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Outside, Scope } from '../../kernel/implement.ts';
import { normalPhone } from '../../kernel/phone.ts';
import { refuse } from '../../kernel/refusal.ts';
import { contactsOf } from '../customers/index.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { type AttemptRow, holdAttempt, readAttempt } from './attempt-rows.ts';
import { POLL_QUEUE, pollAt } from './poll-plan.ts';
import { type Account, accountFor } from './provider-account.ts';
import { type Bill, checkPayable, openOfBill, refsOfBill } from './read-bill.ts';
import { saveFailure } from './save-result.ts';

export type Wish = {
  readonly provider: ProviderName;
  readonly method: OnlineMethod;
  readonly phone?: string | undefined;
  readonly amount?: number | undefined;
  readonly save?: boolean;
  readonly savedMethodId?: string;
  readonly by: 'customer' | 'staff' | 'link';
  readonly byName: string;
  /** Where the provider's page leads back to, as a path of ours; otherwise the customer's page of this try. */
  readonly backTo?: string;
};
type Begun = {
  readonly id: string;
  readonly again: boolean;
  readonly call: (account: Account['provider']) => Promise<Started>;
  readonly account: Account;
};

const LIFE_MS: Readonly<Record<OnlineMethod, number>> = {
  card: 3_600_000,
  wallet: 3_600_000,
  mobile_money: 900_000,
  // A direct debit takes days to be known.
  sepa: 14 * 86_400_000,
};

/** R-647 Of two tries for one bill the database lets one through. */
export const oneOpenTry = { payment_attempt_one_open: 'payment_running' } as const;
export const payerContext = (shopId: string): string => `payment_attempt.payer:${shopId}`;

function amountOf(bill: Bill, wish: Wish): number {
  checkPayable(bill);
  const open = openOfBill(bill);
  const amount = wish.amount ?? open;
  return amount > open || amount < 1 ? refuse('amount_too_large', 'amount') : amount;
}

function phoneOf(wish: Wish, shop: Shop): string | null {
  if (wish.method !== 'mobile_money') return null;
  return normalPhone(wish.phone ?? '', shop.country) ?? refuse('invalid_input', 'phone');
}

/** R-646 Writes the try before the provider hears of it. R-647 One open try a bill: the second is refused. */
export async function openAttempt(scope: Scope, bill: Bill, wish: Wish, token: string | null): Promise<Begun> {
  const { sql, shopId, now, services, clock } = scope;
  const shop = await readShop(scope);
  const account = await accountFor(scope, { ...wish, currency: bill.currency });
  const amount = amountOf(bill, wish);
  const phone = phoneOf(wish, shop);
  const [id, publicId] = [newId(), newPublicId('pa')];
  const contact = (await contactsOf(scope, [bill.customer_id])).get(bill.customer_id);
  const payer = JSON.stringify({ phone });
  await sql
    .insertInto('payment_attempt')
    .values({
      shop_id: shopId,
      id,
      public_id: publicId,
      invoice_id: bill.id,
      customer_id: bill.customer_id,
      provider: wish.provider,
      method: wish.method,
      currency: bill.currency,
      amount,
      state: 'created',
      payer_sealed: services.secrets.seal(payer, payerContext(shopId)),
      saved_method_id: wish.savedMethodId ?? null,
      save_method: wish.save ?? false,
      by_kind: wish.by,
      by_name: wish.byName,
      next_poll_at: pollAt(clock, 0),
      expires_at: new Date(clock.now().getTime() + LIFE_MS[wish.method]),
      created_at: now,
    })
    .execute();
  const number = bill.number_text ?? '';
  const way = { provider: wish.provider, method: wish.method };
  scope.record('payment.started', refsOfBill(bill), { total: amount, currency: bill.currency, number, ...way });
  await services.later.send(POLL_QUEUE, { shopId, attemptId: id }, { afterSeconds: 5 });
  const base = services.env.publicUrl;
  const description = `${shop.name} ${number}`.trim();
  const money = { id, amount, currency: bill.currency, description };
  const call: Begun['call'] = (provider) =>
    token && provider.charge
      ? provider.charge({ ...money, token })
      : provider.start({
          ...money,
          method: wish.method,
          phone,
          email: contact?.email ?? shop.email,
          name: contact?.name ?? '',
          returnUrl: `${base}${wish.backTo ?? `/customer/invoice/${bill.public_id}/payment/${publicId}`}`,
          hookUrl: hookUrl(base, wish.provider, shop.slug),
          save: wish.save ?? false,
        });
  return { id, call, account, again: wish.method !== 'mobile_money' };
}

/** Where a provider sends its messages about a shop's payments. */
export const hookUrl = (base: string, provider: string, slug: string): string =>
  `${base}/hooks/payments/${provider}/${slug}`;

async function noteStarted(scope: Scope, id: string, started: Started): Promise<AttemptRow> {
  const row = await holdAttempt(scope, id);
  // A message of the provider may have been quicker than its answer.
  if (row.state !== 'created') return row;
  if (started.state === 'refused') await saveFailure(scope, row, 'failed', started.failure);
  else
    await scope.sql
      .updateTable('payment_attempt')
      .set({ state: 'pending', provider_ref: started.providerRef, redirect_url: started.redirectUrl })
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', id)
      .execute();
  return readAttempt(scope, id);
}

/** Null when nobody knows whether the provider took it on: its state is then asked, by our id. */
async function tell({ call, account, again }: Begun): Promise<Started | null> {
  try {
    return await call(account.provider);
  } catch {
    // A page to pay on is made once for one id, so its lost answer is asked for again; a phone never rings twice.
    return again ? call(account.provider).catch(() => null) : null;
  }
}

/**
 * Begins a try: written in one transaction, told to the provider outside any, its answer kept in another. When the
 * provider cannot be understood the try stays open and is asked about (R-648). Refuses provider_refused.
 */
export async function beginAttempt(
  outside: Outside,
  shopId: string,
  prepare: (scope: Scope) => Promise<{ bill: Bill; wish: Wish; token?: string | null }>,
): Promise<AttemptRow> {
  const { actor } = outside;
  const begun = await outside.inShop(shopId, actor, async (scope) => {
    const { bill, wish, token } = await prepare(scope);
    return openAttempt(scope, bill, wish, token ?? null);
  });
  const started = await tell(begun);
  const row = await outside.inShop(shopId, actor, (scope) =>
    started ? noteStarted(scope, begun.id, started) : readAttempt(scope, begun.id),
  );
  if (started?.state === 'refused') refuse('provider_refused', 'provider', row.failure ?? 'declined');
  return row;
}
