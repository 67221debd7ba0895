import { type InputOf, notifications } from '@pitlane/contracts';
import { asCustomer, asStaff } from '../../../kernel/actor.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { defaults, type Preferences, preferencesOf, type User } from '../preferences.ts';

type Change = InputOf<typeof notifications.updatePreferences>;

async function change(scope: Scope, { side, id }: User, given: Change): Promise<Preferences> {
  const { sql, shopId, record } = scope;
  const before = (await preferencesOf(scope, side, [id])).get(id) ?? defaults;
  const after: Preferences = { ...before, ...given };
  const row = {
    email_enabled: after.emailEnabled,
    sms_enabled: after.smsEnabled,
    push_enabled: after.pushEnabled,
    notify_on_assignment: after.notifyOnAssignment,
    notify_on_message: after.notifyOnMessage,
    notify_on_estimate: after.notifyOnEstimate,
    notify_on_review: after.notifyOnReview,
    notify_on_service: after.notifyOnService,
  };
  await sql
    .insertInto('notification_preference')
    .values({ shop_id: shopId, user_kind: side, user_id: id, ...row })
    .onConflict((conflict) => conflict.columns(['shop_id', 'user_kind', 'user_id']).doUpdateSet(row))
    .execute();
  const about = side === 'staff' ? { staff: id } : { customer: id };
  record('preferences.changed', about, { fields: Object.keys(given) });
  return after;
}

export const updatePreferences = implement(notifications.updatePreferences, async (scope, given) =>
  change(scope, { side: 'staff', id: asStaff(scope.actor).staffId }, given),
);
export const updateMyPreferences = implement(notifications.updateMyPreferences, async (scope, given) =>
  change(scope, { side: 'customer', id: asCustomer(scope.actor).customerId }, given),
);
