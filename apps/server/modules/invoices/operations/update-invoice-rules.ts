import { invoices } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { InvoiceRules } from '../../../schema/json.ts';
import { readShop } from '../../shops/index.ts';
import { readRules } from '../rules.ts';

/** R-513 Bands rise in cost and only the last has no end; reminders come one after the other. */
function check(rules: InvoiceRules): void {
  const ends = rules.partsMatrix.map(({ upTo }) => upTo);
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    if (index > 0 && (before === null || before === undefined || (end !== null && end <= before)))
      refuse('price_order', 'partsMatrix');
  });
  rules.reminderDays.forEach((days, index) => {
    if (index > 0 && days <= (rules.reminderDays[index - 1] ?? 0)) refuse('invalid_input', 'reminderDays');
  });
}

export default implement(
  invoices.updateInvoiceRules,
  async (scope, { version, ...change }) => {
    const { sql, shopId } = scope;
    const known = await readRules(scope, await readShop(scope));
    if (known.version !== version) refuse('changed_meanwhile', 'version');
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const rules: InvoiceRules = { ...known.rules, ...given };
    check(rules);
    const next = version + 1;
    const text = JSON.stringify(rules);
    if (version === 0)
      await sql.insertInto('invoice_rules').values({ shop_id: shopId, rules: text, version: next }).execute();
    else {
      const written = await sql
        .updateTable('invoice_rules')
        .set({ rules: text, version: next })
        .where('shop_id', '=', shopId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (written.numUpdatedRows !== 1n) refuse('changed_meanwhile', 'version');
    }
    scope.record('billing.changed', {}, { fields: Object.keys(given) });
    return { version: next };
  },
  { invoice_rules_pkey: { code: 'changed_meanwhile', field: 'version' } },
);
