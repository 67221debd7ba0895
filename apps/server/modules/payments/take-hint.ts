import type { Hint, ProviderName } from '../../integrations/payments/port.ts';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { askAttempt } from './ask-again.ts';
import { findAccount } from './provider-account.ts';

export const HINT_QUEUE = 'payment-hint';
const MOST = 20_000;
/** Letters of an instant that name ten seconds: anybody may send an unsigned message, so it makes us ask that often only. */
const MOST_OFTEN = '2026-11-24T08:00:0'.length;

export type RawHint = {
  readonly provider: ProviderName;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The address it was sent to, as the provider signs it. */
  readonly url: string;
};
export type Taken = 'taken' | 'unknown' | 'forged';

/**
 * R-649 A message of a provider is kept word for word and only makes us ask. One that is signed wrongly, or speaks of
 * nothing of ours, is not kept. The same message again is the same message, and so are unsigned ones about one try within
 * ten seconds.
 */
export async function takeHint(scope: Scope, raw: RawHint): Promise<Taken> {
  const { sql, shopId, now, services } = scope;
  const account = await findAccount(scope, raw.provider);
  if (!account) return 'unknown';
  const hint = account.provider.readHint(raw);
  if (!hint) return 'forged';
  const named = sql
    .selectFrom('payment_attempt')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('provider', '=', raw.provider);
  const attempt = await (isUuid(hint.attemptId)
    ? named.where('id', '=', hint.attemptId)
    : named.where('provider_ref', '=', hint.providerRef ?? '')
  ).executeTakeFirst();
  if (!attempt) return 'unknown';
  const id = newId();
  const kept = await sql
    .insertInto('payment_hint')
    .values({
      shop_id: shopId,
      id,
      provider: raw.provider,
      provider_ref: hint.providerRef,
      event_id: sameAs(hint, now, attempt.id),
      signed: hint.signed,
      body: raw.body.slice(0, MOST),
      received_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'provider', 'event_id']).where('event_id', 'is not', null).doNothing(),
    )
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows === 1n)
    await services.later.send(HINT_QUEUE, { shopId, attemptId: attempt.id, hintId: id });
  return 'taken';
}

/** What makes two messages the same: about the same try, and of one event or, unsigned, of the same ten seconds. */
function sameAs({ eventId, signed }: Hint, now: string, attemptId: string): string | null {
  if (eventId) return `${attemptId} ${eventId}`;
  return signed ? null : `${attemptId} ${now.slice(0, MOST_OFTEN)}`;
}

const isUuid = (text: string | null): text is string => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text ?? '');

type Due = { readonly shopId: string; readonly attemptId: string; readonly hintId: string };

/** Follows a message by asking; what it claims counts for nothing. */
export const followHintWork: Work = (parts) => ({
  queue: HINT_QUEUE,
  handle: async ({ shopId, attemptId, hintId }: Due) => {
    await askAttempt(parts, { shopId, attemptId });
    const request = { id: `${HINT_QUEUE}-${hintId}`, address: '', device: '' };
    await parts.runner.inShop(shopId, systemActor(shopId, HINT_QUEUE), request, ({ sql, now }) =>
      sql
        .updateTable('payment_hint')
        .set({ handled_at: now, outcome: 'asked' })
        .where('shop_id', '=', shopId)
        .where('id', '=', hintId)
        .execute(),
    );
  },
});
