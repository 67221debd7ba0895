import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Flash } from '../flash.ts';
import { goOn, type SomeVisit } from '../visit.ts';

const TOO_LATE: ReadonlySet<string> = new Set(['cancel_off', 'provider_off', 'unavailable']);

/** What a refused stop says; a payment that was through already says so itself. */
function sorry(error: unknown): Flash | undefined {
  if (error instanceof Refusal && error.code === 'already_done') return undefined;
  if (error instanceof Refusal && TOO_LATE.has(error.code)) return 'notStopped';
  throw error;
}

/** Stops a payment and leads to its page, which tells the truth either way. */
export async function stopAndShow(visit: SomeVisit, stop: Promise<unknown>, here: string): Promise<FastifyReply> {
  return goOn(visit, here, await stop.then(() => undefined, sorry));
}
