import { exact, roundHalfUp, toMinor } from '../../kernel/money.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import type { OpenLine } from './document.ts';
import type { StoredLine } from './read-invoice.ts';

type Wanted = { readonly lineId: string; readonly quantity?: number | undefined };
/** What credit notes have taken back of one line so far. */
export type Taken = { readonly quantity: number; readonly net: number; readonly tax: number; readonly amount: number };
const nothing: Taken = { quantity: 0, net: 0, tax: 0, amount: 0 };

const share = (amount: number, part: number, whole: number): number =>
  toMinor(roundHalfUp(exact(amount) * exact(part) * (whole < 0 ? -1n : 1n), exact(Math.abs(whole))));

/** R-523 Part of a line as its credit note states it; the last part takes all that is left, to the smallest unit. */
function creditOf(line: StoredLine, quantity: number, taken: Taken): OpenLine {
  const last = quantity === line.quantity - taken.quantity;
  const of = (key: 'net' | 'tax' | 'amount') =>
    last ? line[key] - taken[key] : share(line[key], quantity, line.quantity);
  return {
    kind: line.kind,
    description: line.description,
    jobId: line.jobId,
    jobTitle: line.jobTitle,
    quantity,
    unitPrice: line.unitPrice,
    taxRateBp: line.taxRateBp,
    amount: of('amount'),
    cost: line.cost === null ? null : share(line.cost, quantity, line.quantity),
    rule: line.rule,
    creditsLineId: line.id,
    fixed: { net: of('net'), tax: of('tax') },
  };
}

/** The quantity wanted of a line must lie between nothing and what is left, on the line's own side of zero. */
function checkedQuantity(wanted: number | undefined, left: number): number {
  if (wanted === undefined) return left;
  if (wanted === 0 || Math.sign(wanted) !== Math.sign(left) || Math.abs(wanted) > Math.abs(left))
    refuse('amount_too_large', 'quantity');
  return wanted;
}

/** The lines of a credit note: those wanted, or all that is left of the bill. Refuses not_found, amount_too_large. */
export function creditLines(
  lines: readonly StoredLine[],
  taken: ReadonlyMap<string, Taken>,
  wanted: readonly Wanted[] | undefined,
): OpenLine[] {
  const takenOf = (id: string) => taken.get(id) ?? nothing;
  const whole = (line: StoredLine) => line.quantity - takenOf(line.id).quantity;
  if (!wanted)
    return lines.filter((line) => whole(line) !== 0).map((line) => creditOf(line, whole(line), takenOf(line.id)));
  if (new Set(wanted.map(({ lineId }) => lineId)).size !== wanted.length) refuse('amount_too_large', 'lines');
  return wanted.map(({ lineId, quantity }) => {
    const line = found(
      lines.find(({ id }) => id === lineId),
      'lines',
    );
    if (whole(line) === 0) refuse('amount_too_large', 'quantity');
    return creditOf(line, checkedQuantity(quantity, whole(line)), takenOf(line.id));
  });
}
