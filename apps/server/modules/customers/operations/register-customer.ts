import { customers } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { askForLink, countLink } from '../ask-for-link.ts';
import { insertCustomer } from '../find-or-add-customer.ts';

export default implement(customers.registerCustomer, async (scope, { name, email, phone, locale }) => {
  const index = await countLink(scope, email);
  const added = await insertCustomer(scope, { name, email, phone, locale, openPortal: true });
  if (added) scope.record('customer.registered', { customer: added.id }, { name });
  await askForLink(scope, index, null);
  return { ok: true as const };
});
