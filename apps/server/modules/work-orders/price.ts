import type { services } from '@pitlane/contracts';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { lineTotal } from '../../kernel/money.ts';
import { totalOf } from '../../kernel/tax.ts';
import type { Shop } from '../shops/index.ts';
import { type KeptLine, keepIssued } from './keep-issued.ts';

export type LineInput = {
  readonly kind: z.output<typeof services.lineKind>;
  readonly description: string;
  readonly partNumber: string | null;
  /** Thousandths of a unit. */
  readonly quantity: number;
  readonly unitPrice: number;
  readonly taxRateBp?: number | undefined;
};
export type PricedLine = Required<Omit<LineInput, 'taxRateBp'>> & {
  readonly taxRateBp: number;
  readonly net: number;
  readonly tax: number;
};
export type Priced = {
  readonly lines: PricedLine[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
};
type Terms = Pick<Shop, 'currency' | 'taxRateBp' | 'rules'>;

/**
 * R-245 A job is priced as a document of its own: each line is quantity × unit price (a discount counts against), tax
 * once for each rate. A line without a rate takes the shop's default. Amounts in minor units of the shop's currency.
 */
export function priceLines(lines: readonly LineInput[], shop: Terms): Priced {
  const rated = lines.map((line) => ({ ...line, taxRateBp: line.taxRateBp ?? shop.taxRateBp }));
  const total = totalOf(
    rated.map((line) => ({ amount: amountOf(line), rate: line.taxRateBp })),
    { pricesIncludeTax: shop.rules.pricesIncludeTax, currency: shop.currency },
  );
  return {
    lines: rated.map((line, index) => ({
      kind: line.kind,
      description: line.description,
      partNumber: line.partNumber,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      taxRateBp: line.taxRateBp,
      net: total.lines[index]?.net ?? 0,
      tax: total.lines[index]?.tax ?? 0,
    })),
    net: total.net,
    tax: total.tax,
    total: total.gross,
  };
}

/** What a line adds to its document, in the price's own terms; a discount always takes away. */
export function amountOf(line: Pick<LineInput, 'kind' | 'quantity' | 'unitPrice'>): number {
  const amount = lineTotal(line.quantity, line.unitPrice);
  return line.kind === 'discount' ? -Math.abs(amount) : amount;
}

/** Puts a job's priced lines in the place of those it had; lines that stay keep what was handed out. */
export async function writeLines(scope: Scope, jobId: string, lines: readonly PricedLine[]): Promise<void> {
  const { sql, shopId } = scope;
  const kept = await keepIssued(scope, jobId, lines);
  const removed = sql.deleteFrom('job_line').where('shop_id', '=', shopId).where('job_id', '=', jobId).execute();
  await Promise.all([removed, addLines(scope, jobId, kept)]);
}

/** Adds the priced lines of a job that has none yet. */
export async function addLines(
  { sql, shopId }: Scope,
  jobId: string,
  lines: readonly (PricedLine | KeptLine)[],
): Promise<void> {
  if (lines.length === 0) return;
  await sql
    .insertInto('job_line')
    .values(
      lines.map((line, index) => ({
        shop_id: shopId,
        id: 'id' in line ? line.id : newId(),
        ...('id' in line
          ? { issued_quantity: line.issued_quantity, issued_at: line.issued_at, issued_by: line.issued_by }
          : {}),
        job_id: jobId,
        position: index + 1,
        kind: line.kind,
        description: line.description,
        part_number: line.partNumber,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        tax_rate_bp: line.taxRateBp,
        net: line.net,
        tax: line.tax,
      })),
    )
    .execute();
}
