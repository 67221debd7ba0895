import { payments } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../customers/index.ts';
import { keptMethods } from '../kept-methods.ts';

export default answer(payments.listMethods, async (scope, { customerId }) => {
  found((await contactsOf(scope, [customerId])).get(customerId));
  const rows = await keptMethods(scope, [customerId]);
  return {
    items: rows.map((row) => ({
      id: row.id,
      provider: row.provider as 'stripe',
      label: row.label,
      consentAt: row.consent_at,
    })),
  };
});
