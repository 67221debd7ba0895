import type { Reading } from '../../kernel/implement.ts';
import type { InvoiceRules } from '../../schema/json.ts';
import type { Shop } from '../shops/index.ts';

const german = (shop: Pick<Shop, 'country'>) => ['DE', 'AT', 'CH'].includes(shop.country);

/** R-510 How a shop bills that has not said otherwise: nothing is added to a bill by itself. */
export function startingInvoiceRules(shop: Pick<Shop, 'country'>): InvoiceRules {
  return {
    dueDays: 14,
    invoicePrefix: german(shop) ? 'RE-' : 'INV-',
    creditPrefix: german(shop) ? 'GS-' : 'CN-',
    suppliesBp: 0,
    suppliesCap: null,
    environmentFee: 0,
    partsMatrix: [],
    depositBp: 3000,
    reminderDays: [7, 14, 28],
    tips: false,
    paper: ['US', 'CA'].includes(shop.country) ? 'letter' : 'a4',
    footer: '',
    bankName: null,
    iban: null,
    bic: null,
  };
}

/** The shop's billing rules; what it never set is what shops of its country start with. Version 0: never set. */
export async function readRules(
  { sql, shopId }: Pick<Reading, 'sql' | 'shopId'>,
  shop: Pick<Shop, 'country'>,
): Promise<{ readonly rules: InvoiceRules; readonly version: number }> {
  const row = await sql
    .selectFrom('invoice_rules')
    .select(['rules', 'version'])
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return { rules: { ...startingInvoiceRules(shop), ...row?.rules }, version: row?.version ?? 0 };
}
