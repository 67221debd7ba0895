import type { Clock } from '../../kernel/clock.ts';

export const POLL_QUEUE = 'ask-payment';
export const REFUND_QUEUE = 'ask-refund';
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 600;

/** R-648 Asked after 5 s, 10 s, 20 s and so on, at most every ten minutes. */
export const waitSeconds = (polls: number): number =>
  Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(polls, 20));

/** When to ask next; with `end`, the instant a try ends by itself, never long after it: the payer was told that time. */
export function pollAt(clock: Clock, polls: number, end?: string): Date {
  const now = clock.now().getTime();
  const at = now + waitSeconds(polls) * 1000;
  const over = end === undefined ? now : Date.parse(end);
  return new Date(over > now ? Math.min(at, over + 1000) : at);
}
