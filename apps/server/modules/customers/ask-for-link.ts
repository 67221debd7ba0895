import type { Scope } from '../../kernel/implement.ts';
import { countCall } from '../../kernel/rate.ts';
import { refuse } from '../../kernel/refusal.ts';
import { emailIndex } from './contacts.ts';

/** How often a link may be asked for one address, whoever asks: a stranger must not fill somebody's mailbox. */
export const LINKS_PER_ADDRESS = { max: 5, seconds: 900 } as const;

/** Counts a request for a link to this address and answers its fingerprint. Refuses too_many, known or not. */
export async function countLink(scope: Scope, email: string): Promise<string> {
  const index = emailIndex(scope, email) ?? refuse('invalid_input', 'email');
  await countCall(scope.services.auth, `link:${scope.shopId}:${index}`, LINKS_PER_ADDRESS, scope.clock.now());
  return index;
}

/**
 * Asks for a sign-in link to be mailed, if the address belongs to a customer whose portal is on. Otherwise it only notes
 * the attempt; the caller answers the same either way.
 */
export async function askForLink(scope: Scope, index: string, next: string | null): Promise<void> {
  const known = await scope.sql
    .selectFrom('customer')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('email_index', '=', index)
    .where('merged_into', 'is', null)
    .where('portal_enabled', '=', true)
    .executeTakeFirst();
  if (known) scope.record('customer.link_requested', { customer: known.id }, { next });
  else await noteFailedSignIn(scope, index);
}

/** Keeps a failed attempt to sign in, so that a shop can see who is being tried. */
export async function noteFailedSignIn(
  scope: Pick<Scope, 'services' | 'shopId' | 'request' | 'clock'>,
  index: string,
): Promise<void> {
  await scope.services.auth.query(
    "insert into auth.failed_sign_in (realm, email_index, shop_id, address, at) values ('customer', $1, $2, $3, $4)",
    [index, scope.shopId, scope.request.address, scope.clock.now()],
  );
}
