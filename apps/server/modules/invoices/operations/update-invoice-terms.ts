import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { billingOf } from '../../customers/index.ts';
import { readShop } from '../../shops/index.ts';
import { rateOf, readTerms } from '../terms.ts';

/** R-516 A currency without a rate is refused before anybody is billed in it. */
export default implement(
  invoices.updateInvoiceTerms,
  async (scope, { customerId, version, ...change }) => {
    const { sql, shopId } = scope;
    const { customerId: id } = await billingOf(scope, customerId);
    const { version: known, ...terms } = await readTerms(scope, id);
    if (known !== version) refuse('changed_meanwhile', 'version');
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next: typeof terms = { ...terms, ...given };
    if (next.currency !== null) await rateOf(scope, next.currency, await readShop(scope));
    const columns = {
      due_days: next.dueDays,
      currency: next.currency,
      buyer_reference: next.buyerReference,
      tax_exempt_reason: next.taxExemptReason,
      version: version + 1,
    };
    if (version === 0)
      await sql
        .insertInto('invoice_terms')
        .values({ shop_id: shopId, customer_id: id, ...columns })
        .execute();
    else {
      const written = await sql
        .updateTable('invoice_terms')
        .set(columns)
        .where('shop_id', '=', shopId)
        .where('customer_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (written.numUpdatedRows !== 1n) refuse('changed_meanwhile', 'version');
    }
    scope.record('billing.changed', { customer: id }, { fields: Object.keys(given) });
    return { version: version + 1 };
  },
  { invoice_terms_pkey: { code: 'changed_meanwhile', field: 'version' } },
);
