/** How much of an abuse is tried: `short` fits into npm test, `full` is what bench/abuse.json reports. */
export type Size = 'short' | 'full';

/** What an abuse is, in words a stranger can check: its file name, and what is done to Pitlane. */
export type Abuse = { readonly name: string; readonly what: string };

/** One row of bench/abuse.json: what went wrong, counted, against what may go wrong. */
export type Outcome = {
  readonly test: string;
  readonly figure: number;
  readonly limit: number;
  readonly ok: boolean;
  readonly details?: string;
};

/** Each file of bench/abuse that exports `abuse` and `run` is tried by `npm run abuse`. */
export type AbuseModule = { readonly abuse: Abuse; readonly run: (size: Size) => Promise<Outcome> };

const SHOWN = 12;

/** The outcome of an abuse whose every success is a fault of ours: none may succeed. `tried` says what was done. */
export function outcomeOf({ name }: Abuse, faults: readonly string[], tried: string): Outcome {
  const more = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  return {
    test: name,
    figure: faults.length,
    limit: 0,
    ok: faults.length === 0,
    details: [tried, ...faults.slice(0, SHOWN), ...more].join('; '),
  };
}
