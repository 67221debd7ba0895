import { payments } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { recordsOf } from '../../customers/index.ts';
import { keptMethods } from '../kept-methods.ts';

export default answer(payments.listMyMethods, async (scope) => {
  const records = await recordsOf(scope, asCustomer(scope.actor).customerId);
  const rows = await keptMethods(scope, records);
  return {
    items: rows.map((row) => ({
      method: row.public_id,
      provider: row.provider as 'stripe',
      label: row.label,
      consentAt: row.consent_at,
    })),
  };
});
