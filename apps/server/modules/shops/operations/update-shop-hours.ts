import { type InputOf, shops } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { editShop } from '../edit-shop.ts';

type Input = InputOf<typeof shops.updateShopHours>;

/** Refuses spans that end before they begin, overlap on one day, or exceptions given twice or half. */
function checkHours({ hours, closures }: Input): void {
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens));
  for (const [n, span] of sorted.entries()) {
    const before = sorted[n - 1];
    if (span.closes <= span.opens) refuse('invalid_input', 'hours', 'ends_before_start');
    if (before?.weekday === span.weekday && before.closes > span.opens) refuse('invalid_input', 'hours', 'overlap');
  }
  if (new Set(closures.map(({ date }) => date)).size !== closures.length) refuse('invalid_input', 'closures', 'twice');
  for (const { opens, closes } of closures) {
    if ((opens === null) !== (closes === null)) refuse('invalid_input', 'closures', 'half_given');
    if (opens !== null && closes !== null && closes <= opens) refuse('invalid_input', 'closures', 'ends_before_start');
  }
}

async function replaceHours({ sql, shopId }: Scope, { hours, closures }: Input): Promise<void> {
  await sql.deleteFrom('shop_opening').where('shop_id', '=', shopId).execute();
  await sql.deleteFrom('shop_closure').where('shop_id', '=', shopId).execute();
  const owned = <T extends object>(row: T) => ({ shop_id: shopId, ...row });
  if (hours.length) await sql.insertInto('shop_opening').values(hours.map(owned)).execute();
  if (closures.length) await sql.insertInto('shop_closure').values(closures.map(owned)).execute();
}

export default implement(shops.updateShopHours, async (scope, input) => {
  checkHours(input);
  const version = await editShop(scope, input.version, {});
  await replaceHours(scope, input);
  scope.record('shop.hours_changed', {}, { fields: ['hours', 'closures'] });
  return { version };
});
