import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../../../apps/server/kernel/testing/world.ts';

/** What one write came to, as the person who sent it knows it. Unknown: the line broke, or the server says try again. */
export type Outcome = {
  readonly key: string;
  readonly kind: 'ok' | 'fail' | 'unknown';
  /** HTTP status, 0 when the line broke. */
  readonly status: number;
  /** The refusal's code; '' otherwise. */
  readonly code: string;
  readonly retryAfter: string | null;
  readonly ms: number;
  readonly body: string;
};

/** Sends a write and notes what its sender may now believe. A 5xx promises nothing, the effect may be there
 * or not; only 507 says that nothing was saved. */
export async function noted(key: string, send: () => Promise<Answer<unknown>>): Promise<Outcome> {
  const began = performance.now();
  try {
    const { status, body, problem, headers } = await send();
    const sure = status < 500 || status === 507;
    const kind = status === 200 ? 'ok' : sure ? 'fail' : 'unknown';
    return {
      key,
      kind,
      status,
      code: status === 200 ? '' : String(problem?.code ?? ''),
      retryAfter: headers.get('retry-after'),
      ms: performance.now() - began,
      body: JSON.stringify(body),
    };
  } catch {
    return { key, kind: 'unknown', status: 0, code: '', retryAfter: null, ms: performance.now() - began, body: '' };
  }
}

const AT_ONCE = 32;
const TRIES = 20;

/** Does what a careful sender does: repeats every call whose end is unknown, with its key, until it is known. */
export async function untilKnown(keys: readonly string[], send: (key: string) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...keys];
  const lane = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      let outcome = await send(key);
      for (let tries = 1; outcome.kind === 'unknown' && tries < TRIES; tries++) {
        await sleep(Number(outcome.retryAfter ?? 1) * 250);
        outcome = await send(key);
      }
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

export const unknownKeys = (outcomes: readonly Outcome[]): string[] =>
  outcomes.filter(({ kind }) => kind === 'unknown').map(({ key }) => key);

/** Compares what was promised with the number of rows each key left behind. Answers the contradictions in words. */
export function contradictions(outcomes: readonly Outcome[], rows: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = [];
  for (const { key, kind, code } of outcomes) {
    const found = rows.get(key) ?? 0;
    if (kind === 'ok' && found === 0) wrong.push(`${key} was acknowledged and is lost`);
    if (kind === 'fail' && found > 0) wrong.push(`${key} was refused (${code}) and is there`);
    if (found > 1) wrong.push(`${key} is there ${found} times`);
  }
  return wrong;
}

/** How many came to what, for the report. */
export function countKinds(outcomes: readonly Outcome[]): string {
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return `${of('ok')} ok, ${of('fail')} refused, ${of('unknown')} unknown`;
}
