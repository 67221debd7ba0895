import { createHash } from 'node:crypto';
import { bodyHash, claimKey, keepAnswer } from './idempotency.ts';
import type { Scope } from './implement.ts';

/**
 * The same Idempotency-Key and the same bytes are one upload, however often a phone without signal repeats it. Answers
 * what `work` answered and whether it was done now; without a key it is always done.
 */
export async function uploadOnce<T>(
  scope: Scope,
  call: { readonly operation: string; readonly input: object },
  work: () => Promise<T>,
): Promise<[T, boolean]> {
  const { idempotencyKey: key, upload } = scope.request;
  if (!key) return [await work(), true];
  const bytes = createHash('sha256')
    .update(upload?.bytes ?? '')
    .digest('base64url');
  const { sql, shopId, actor } = scope;
  const claim = { sql, shopId, actor, key, operation: call.operation, hash: bodyHash([call.input, bytes]) };
  const claimed = await claimKey(claim);
  if (!claimed.fresh) return [claimed.response as T, false];
  const answer = await work();
  await keepAnswer(claim, answer);
  return [answer, true];
}
