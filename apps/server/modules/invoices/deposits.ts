import type { Reading } from '../../kernel/implement.ts';
import { byRateOf, type OpenLine, type RateSum } from './document.ts';
import { depositSetOffWord } from './words.ts';

export type PaidDeposit = {
  readonly id: string;
  readonly number: string;
  readonly total: number;
  readonly byRate: readonly RateSum[];
};

function depositRows({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>) {
  return sql
    .selectFrom('invoice')
    .select(['id', 'number_text', 'status', 'total', 'currency'])
    .where('shop_id', '=', shopId)
    .where('kind', '=', 'deposit')
    .orderBy('id');
}

/** What a deposit still stands for by tax rate: its lines less those credit notes took back. */
async function standingOf({ sql, shopId }: Pick<Reading, 'sql' | 'shopId'>, id: string): Promise<RateSum[]> {
  const rows = await sql
    .selectFrom('invoice_line as l')
    .innerJoin('invoice as i', (join) => join.onRef('i.shop_id', '=', 'l.shop_id').onRef('i.id', '=', 'l.invoice_id'))
    .select(['i.kind', 'l.tax_rate_bp as taxRateBp', 'l.net', 'l.tax'])
    .where('l.shop_id', '=', shopId)
    .where((row) => row.or([row('i.id', '=', id), row('i.credits_id', '=', id)]))
    .where('i.status', 'not in', ['draft', 'void'])
    .execute();
  const sign = (kind: string) => (kind === 'credit_note' ? -1 : 1);
  return byRateOf(
    rows.map((row) => ({ taxRateBp: row.taxRateBp, net: row.net * sign(row.kind), tax: row.tax * sign(row.kind) })),
  );
}

/** Deposits of a visit that were paid whole, with what they stand for by rate. */
export async function paidDeposits(scope: Reading, workOrderId: string): Promise<PaidDeposit[]> {
  const rows = await depositRows(scope).where('work_order_id', '=', workOrderId).where('status', '=', 'paid').execute();
  const deposits: PaidDeposit[] = [];
  for (const row of rows) {
    const byRate = await standingOf(scope, row.id);
    const total = byRate.reduce((sum, { net, tax }) => sum + net + tax, 0);
    if (total > 0) deposits.push({ id: row.id, number: row.number_text ?? '', total, byRate });
  }
  return deposits;
}

/** True while a deposit of this visit waits for its money. */
export async function hasOpenDeposit(scope: Reading, workOrderId: string): Promise<boolean> {
  const row = await depositRows(scope)
    .where('work_order_id', '=', workOrderId)
    .where('status', 'in', ['posted', 'part_paid'])
    .executeTakeFirst();
  return row !== undefined;
}

/** The deposit bill of an estimate that was not cancelled, newest first; null when none was asked for. */
export async function depositFor(
  scope: Reading,
  estimateId: string,
): Promise<{ id: string; number: string | null; status: string; total: number; currency: string } | null> {
  const [row] = await depositRows(scope)
    .clearOrderBy()
    .where('estimate_id', '=', estimateId)
    .where('status', '<>', 'void')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  return row
    ? { id: row.id, number: row.number_text, status: row.status, total: row.total, currency: row.currency }
    : null;
}

/** R-522 The lines that set paid deposits off on the final bill, one for each deposit and rate, to the smallest unit. */
export function setOffLines(
  deposits: readonly PaidDeposit[],
  about: { readonly locale: string; readonly pricesIncludeTax: boolean },
): OpenLine[] {
  return deposits.flatMap((deposit) =>
    deposit.byRate
      .filter(({ net, tax }) => net !== 0 || tax !== 0)
      .map(({ rateBp, net, tax }) => {
        const price = about.pricesIncludeTax ? net + tax : net;
        return {
          kind: 'deposit' as const,
          description: depositSetOffWord(about.locale, deposit.number),
          jobId: null,
          jobTitle: null,
          quantity: -1000,
          unitPrice: price,
          taxRateBp: rateBp,
          amount: 0 - price,
          cost: null,
          rule: 'deposit',
          depositId: deposit.id,
          fixed: { net: 0 - net, tax: 0 - tax },
        };
      }),
  );
}
