/** How much of a fault is played: `short` fits into npm test, `full` is what bench/faults.json reports. */
export type Size = 'short' | 'full';

/** What a fault is, in words a stranger can check: its file name, what is done to Pitlane, what may come of it. */
export type Fault = { readonly name: string; readonly what: string; readonly limit: number | string };

/** One row of bench/faults.json: the figure measured, the figure allowed, and where it fell short. */
export type Verdict = {
  readonly test: string;
  readonly figure: number | string;
  readonly limit: number | string;
  readonly ok: boolean;
  readonly details?: string;
};

/** Each file of this folder that exports `fault` and `run` is played by `npm run faults`. */
export type FaultModule = { readonly fault: Fault; readonly run: (size: Size) => Promise<Verdict> };
