import { invoices } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { readRules } from '../rules.ts';

export default answer(invoices.getInvoiceRules, async (scope) => {
  const { rules, version } = await readRules(scope, await readShop(scope));
  return { ...rules, version };
});
