import { shops } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { editShop, fieldsOf } from '../edit-shop.ts';
import { readShop } from '../read-shop.ts';

const MOST_DAYS = 14;

export default implement(shops.updateShopRules, async (scope, { version, ...rules }) => {
  const edited = await editShop(scope, version, { rules: raw<string>`rules || ${JSON.stringify(rules)}::jsonb` });
  const { reminderLead = 0, reminderUnit } = (await readShop(scope)).rules;
  if (reminderUnit === 'days' && reminderLead > MOST_DAYS) refuse('invalid_input', 'reminderLead');
  scope.record('shop.rules_changed', {}, { fields: fieldsOf(rules) });
  return { version: edited };
});
