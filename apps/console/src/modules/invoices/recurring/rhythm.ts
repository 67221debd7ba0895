/** How often a bill comes, as far as two fields can say it. */
export const units = ['WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Unit = (typeof units)[number];
export type Simple = { readonly every: number; readonly unit: Unit };

/** Every so many weeks, months or years; null for a rule that says more (RFC 5545). */
export function simpleFrom(rrule: string): Simple | null {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const unit = units.find((one) => one === parts.get('FREQ'));
  const every = Number(parts.get('INTERVAL') ?? '1');
  const more = [...parts.keys()].some((name) => name !== 'FREQ' && name !== 'INTERVAL');
  return unit && !more && Number.isInteger(every) && every > 0 ? { every, unit } : null;
}

/** The rule of a simple rhythm. */
export const ruleOf = ({ every, unit }: Simple): string =>
  every === 1 ? `FREQ=${unit}` : `FREQ=${unit};INTERVAL=${every}`;
