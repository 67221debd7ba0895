import type { Reading } from '../../kernel/implement.ts';
import { SESSION_SECONDS, type SessionClaims, signSession } from '../../kernel/tokens.ts';
import { CUSTOMER_COOKIE } from '../../kernel/who.ts';

/** Hands the caller's browser a signed session of 24 hours in a cookie that scripts cannot read. */
export async function startSession(
  scope: Pick<Reading, 'services' | 'clock' | 'request'>,
  claims: SessionClaims,
): Promise<void> {
  const key = scope.services.secrets.deriveKey('customer-session');
  const token = await signSession(claims, key, scope.clock.now());
  scope.request.setCookie?.(CUSTOMER_COOKIE, token, SESSION_SECONDS);
}
