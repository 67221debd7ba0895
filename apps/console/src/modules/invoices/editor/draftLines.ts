import { newKey } from '@pitlane/client/key';
import type { InputOf } from '@pitlane/contracts/core';
import type { previewInvoice } from '@pitlane/contracts/invoices';
import { type DecimalSign, textOf, wholeFrom } from '../../../shared/decimals.ts';
import { decimalsOf } from '../../../shared/money.ts';
import type { Bill } from '../../../shared/till/bill.ts';

type Sent = InputOf<typeof previewInvoice>['lines'][number];
export type Kind = Sent['kind'];
export const kinds: readonly Kind[] = ['labour', 'part', 'sublet', 'fee', 'discount'];

/** A line as it is typed: figures are text until they are understood. */
export type DraftLine = {
  readonly key: string;
  readonly kind: Kind;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  /** What one unit costs the shop; empty when unknown. */ readonly cost: string;
  readonly taxRateBp: number;
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  /** Priced from its cost by the shop's bands, or by the shop's hourly rate. */
  readonly priceBy: 'matrix' | 'labour' | null;
};

/** An empty line of a kind. */
export const freshLine = (kind: Kind, taxRateBp: number): DraftLine => ({
  key: newKey(),
  kind,
  description: '',
  quantity: '1',
  price: '',
  cost: '',
  taxRateBp,
  jobId: null,
  jobTitle: null,
  priceBy: null,
});

const typed = (kind: Bill['lines'][number]['kind']): kind is Kind => kinds.some((one) => one === kind);
const priceByOf = (rule: string | null) => (rule === 'matrix' || rule === 'labour' ? rule : null);

/** The lines of a bill a person may type; the shop's own (supplies, fees by rule, deposits) come back by themselves. */
export function draftsOf({ lines, currency }: Pick<Bill, 'lines' | 'currency'>, sign?: DecimalSign): DraftLine[] {
  const places = decimalsOf(currency);
  return lines.flatMap((line) => {
    const { kind, cost, quantity } = line;
    if (!typed(kind)) return [];
    const each = cost === null || quantity === 0 ? null : Math.round((cost * 1000) / quantity);
    return {
      key: line.id,
      kind,
      description: line.description,
      quantity: textOf(quantity, 3, 0, sign),
      price: textOf(line.unitPrice, places, places, sign),
      cost: each === null ? '' : textOf(each, places, places, sign),
      taxRateBp: line.taxRateBp,
      jobId: line.jobId,
      jobTitle: line.jobTitle,
      priceBy: priceByOf(line.rule),
    };
  });
}

/** One line as the server takes it; null while it is incomplete. A price a rule makes may be missing. */
export function lineFrom(draft: DraftLine, currency: string, sign?: DecimalSign): Sent | null {
  const places = decimalsOf(currency);
  const quantity = wholeFrom(draft.quantity, 3, sign);
  const unitCost = draft.cost.trim() === '' ? null : wholeFrom(draft.cost, places, sign);
  const priced = draft.priceBy !== null && draft.price.trim() === '' ? 0 : wholeFrom(draft.price, places, sign);
  const description = draft.description.trim();
  if (quantity === null || priced === null || description === '') return null;
  const { kind, taxRateBp, jobId, priceBy } = draft;
  return { kind, description, quantity, unitPrice: priced, taxRateBp, jobId, unitCost, priceBy };
}

/** The lines as the server takes them, each with the stored line it was; null while one is incomplete. */
export function linesFrom(
  drafts: readonly DraftLine[],
  currency: string,
  sign?: DecimalSign,
  ids: ReadonlyMap<string, string> = new Map(),
): Sent[] | null {
  const lines = drafts.flatMap((draft) => {
    const line = lineFrom(draft, currency, sign);
    const id = ids.get(draft.key);
    return line ? { ...line, ...(id ? { id } : {}) } : [];
  });
  return lines.length === drafts.length && lines.length > 0 ? lines : null;
}

/** Share of the net that stays after the costs that are known, basis points; null when none is. */
export function marginOf(lines: Bill['lines'], net: number): number | null {
  const costs = lines.flatMap(({ cost }) => cost ?? []);
  if (costs.length === 0 || net <= 0) return null;
  return Math.round(((net - costs.reduce((sum, cost) => sum + cost, 0)) * 10_000) / net);
}
