import type { Constraints } from './implement.ts';
import { Refusal } from './refusal.ts';
import { StorageError } from './storage/port.ts';

type DatabaseError = Error & { readonly code?: string; readonly constraint?: string };

const VIOLATIONS = new Set(['23505', '23P01', '23514', '23503']);
/** A value no row could ever hold: NUL in a text, a number or date out of range, a made-up cursor. */
const MEANINGLESS = new Set(['22021', '22P02', '22P05', '22003', '22007', '22008']);
const RETRYABLE = new Set(['40001', '40P01']);
/** disk_full: what was begun is rolled back, reading goes on. */
const NO_ROOM = '53100';
const AWAY = /^(57P0|08|53|58|25006)/;
const AWAY_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect|connection is closed|not queryable/i;

/** A loser of two honest transactions: the same call may simply be made again. */
export function mayRetry(error: unknown): boolean {
  return RETRYABLE.has((error as DatabaseError)?.code ?? '');
}

/** Turns what the database says into a refusal where the contract knows it; anything else stays a fault. */
export function asRefusal(error: unknown, constraints: Constraints): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (error instanceof StorageError && error.problem === 'full') return new Refusal('storage_full', { retryAfter: 60 });
  if (error instanceof StorageError && error.problem === 'unavailable')
    return new Refusal('unavailable', { retryAfter: 1 });
  const { code = '', constraint = '' } = error as DatabaseError;
  const meaning = VIOLATIONS.has(code) ? constraints[constraint] : undefined;
  if (meaning) {
    const refusal = typeof meaning === 'string' ? { code: meaning, field: undefined } : meaning;
    return new Refusal(refusal.code, refusal.field ? { fields: [{ field: refusal.field, reason: refusal.code }] } : {});
  }
  if (MEANINGLESS.has(code)) return new Refusal('invalid_input');
  if (code === '55P03') return new Refusal('still_running', { retryAfter: 1 });
  if (code === NO_ROOM) return new Refusal('storage_full', { retryAfter: 60 });
  if (AWAY.test(code) || AWAY_WORDS.test(error.message)) return new Refusal('unavailable', { retryAfter: 1 });
  return error;
}
