import type { Clock } from '../../kernel/clock.ts';

export const POLL_QUEUE = 'ask-payment';
export const REFUND_QUEUE = 'ask-refund';
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 600;

/** R-648 Asked after 5 s, 10 s, 20 s and so on, at most every ten minutes. */
export const waitSeconds = (polls: number): number =>
  Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(polls, 20));

export const pollAt = (clock: Clock, polls: number): Date =>
  new Date(clock.now().getTime() + waitSeconds(polls) * 1000);
