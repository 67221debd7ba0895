import { type RefusalCode, refusals } from '@pitlane/contracts/refusals';

/** One field that was wrong, with the reason as a phrase key or a validator's code. */
export type FieldProblem = { readonly field: string; readonly reason: string };

/**
 * The expected "no": typed, in the contract, with a plain sentence (`refusal.<code>` in phrases). It rolls the
 * transaction back and leaves the house as an RFC 9457 problem.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, details: { fields?: readonly FieldProblem[]; retryAfter?: number } = {}) {
    super(code);
    this.code = code;
    this.status = refusals[code];
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter ?? null;
  }
}

/** Refuses with a typed code; `field` names the input that should change. */
export function refuse(code: RefusalCode, field?: string, reason: string = code): never {
  throw new Refusal(code, field ? { fields: [{ field, reason }] } : {});
}

/** Returns the value, or refuses as *not found*: what one may not see is not there. */
export function found<T>(value: T | undefined | null, field?: string): T {
  if (value === undefined || value === null) refuse('not_found', field);
  return value;
}
