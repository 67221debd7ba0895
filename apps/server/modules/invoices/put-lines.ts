import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import { inShopMoney } from '../ledger/index.ts';
import { type Document, type DocumentLine, exactly } from './document.ts';

const costOf = (lines: readonly DocumentLine[]): number | null => {
  const known = lines.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
};

/** The sum columns of a bill, in its own and in the shop's currency. R-516 Refuses amount_too_large. */
export function sumColumns(document: Document, rateMicro: number) {
  return exactly(() => {
    const [shopNet, shopTax] = [inShopMoney(document.net, rateMicro), inShopMoney(document.tax, rateMicro)];
    return {
      net: document.net,
      tax: document.tax,
      total: document.total,
      shop_net: shopNet,
      shop_tax: shopTax,
      shop_total: shopNet + shopTax,
      cost: costOf(document.lines),
    };
  });
}

/** Puts a document's lines in the place of those a draft had. */
export async function putLines(
  { sql, shopId }: Scope,
  invoiceId: string,
  lines: readonly DocumentLine[],
): Promise<void> {
  await sql.deleteFrom('invoice_line').where('shop_id', '=', shopId).where('invoice_id', '=', invoiceId).execute();
  if (lines.length === 0) return;
  await sql
    .insertInto('invoice_line')
    .values(
      lines.map((line, index) => ({
        shop_id: shopId,
        id: newId(),
        invoice_id: invoiceId,
        position: index + 1,
        kind: line.kind,
        job_id: line.jobId,
        job_title: line.jobTitle,
        description: line.description,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        tax_rate_bp: line.taxRateBp,
        amount: line.amount,
        net: line.net,
        tax: line.tax,
        total: line.total,
        cost: line.cost,
        rule: line.rule,
        credits_line_id: line.creditsLineId ?? null,
        deposit_id: line.depositId ?? null,
      })),
    )
    .execute();
}
