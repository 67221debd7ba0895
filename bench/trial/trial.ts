/** How much of a trial is played: `short` fits into npm test, `full` is what bench/faults.json and bench/abuse.json report. */
export type Size = 'short' | 'full';

/** What a trial came to: what was tried, with its sizes, and each thing that went wrong, in words a stranger can check. */
export type Told = { readonly tried: string; readonly wrong: readonly string[] };

/**
 * Something done to Pitlane on purpose, by a machine room (bench/faults) or by an attacker (bench/abuse). Each is a file
 * of that name which exports these two, and has a test beside it that plays its short size. Nothing may go wrong.
 */
export type Trial = { readonly what: string; readonly run: (size: Size) => Promise<Told> };

/** One row of the kept figures. The figure counts what went wrong. */
export type Verdict = {
  readonly test: string;
  readonly figure: number;
  readonly limit: 0;
  readonly ok: boolean;
  readonly details: string;
  /** When, and at which commit. */
  readonly measured: { readonly at: string; readonly commit: string };
};

const SHOWN = 12;

/** What a trial told as the row that is kept of it. */
export function verdictOf(test: string, { tried, wrong }: Told, measured: Verdict['measured']): Verdict {
  const more = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : [];
  const details = [tried, ...wrong.slice(0, SHOWN), ...more].join('; ');
  return { test, figure: wrong.length, limit: 0, ok: wrong.length === 0, details, measured };
}
