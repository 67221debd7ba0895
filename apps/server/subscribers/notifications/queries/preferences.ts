import { notifications } from '@pitlane/contracts';
import { asCustomer, asStaff } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { defaults, type Preferences, preferencesOf, type User } from '../preferences.ts';

async function ofOne(scope: Reading, { side, id }: User): Promise<Preferences> {
  return (await preferencesOf(scope, side, [id])).get(id) ?? defaults;
}

export const getPreferences = answer(notifications.getPreferences, async (scope) =>
  ofOne(scope, { side: 'staff', id: asStaff(scope.actor).staffId }),
);
export const getMyPreferences = answer(notifications.getMyPreferences, async (scope) =>
  ofOne(scope, { side: 'customer', id: asCustomer(scope.actor).customerId }),
);
