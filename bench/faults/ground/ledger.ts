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
