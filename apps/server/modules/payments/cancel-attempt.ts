import type { Found } from '../../integrations/payments/port.ts';
import type { Outside, Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type AttemptRow, holdAttempt, isCancellable, readAttempt } from './attempt-rows.ts';
import { needAccount } from './provider-account.ts';
import { saveFailure } from './save-result.ts';
import { isOpen, settleAttempt } from './settle-attempt.ts';

/** Ends a try nobody paid. */
async function saveCancelled(scope: Scope, attemptId: string): Promise<void> {
  const row = await holdAttempt(scope, attemptId);
  if (isOpen(row)) await saveFailure(scope, row, 'failed', 'cancelled');
}

/** Asks the provider to stop, and then what became of the try. Refuses unavailable when it cannot be understood. */
async function stop(provider: Awaited<ReturnType<typeof needAccount>>, row: AttemptRow) {
  const { id, provider_ref: providerRef, amount, currency } = row;
  const ref = { id, providerRef, amount, currency };
  try {
    const ended = (await provider.cancel?.(ref)) ?? false;
    const found: Found = await provider.status(ref);
    return { ended, found };
  } catch {
    return refuse('unavailable');
  }
}

/**
 * R-665 Stops a try while its provider can still do that; money that came meanwhile is booked, not lost. `find` reads the
 * caller's own try. Refuses already_done, cancel_off, unavailable.
 */
export async function cancelAttempt(
  outside: Outside,
  shopId: string,
  find: (scope: Scope) => Promise<AttemptRow>,
): Promise<AttemptRow> {
  const inShop = <T>(work: (scope: Scope) => Promise<T>) => outside.inShop(shopId, outside.actor, work);
  const { row, provider } = await inShop(async (scope) => {
    const seen = await find(scope);
    if (!isOpen(seen)) refuse('already_done');
    if (!isCancellable(seen)) refuse('cancel_off');
    return { row: seen, provider: await needAccount(scope, seen.provider) };
  });
  const { ended, found } = await stop(provider, row);
  const after = await inShop(async (scope) => {
    if (found.state === 'succeeded') await settleAttempt(scope, row.id, found);
    else if (ended) await saveCancelled(scope, row.id);
    return readAttempt(scope, row.id);
  });
  if (after.failure === 'cancelled') return after;
  return refuse(isOpen(after) ? 'cancel_off' : 'already_done');
}
