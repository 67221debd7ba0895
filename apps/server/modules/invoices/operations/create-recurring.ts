import { invoices } from '@pitlane/contracts';
import { dayAt } from '../../../kernel/calendar/zone.ts';
import { newId } from '../../../kernel/ids.ts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { carOf } from '../car-of.ts';
import { groundFor } from '../make-draft.ts';
import { totalOfLines } from '../recurring.ts';
import { latestOf, nextOf } from '../rhythm.ts';

/** R-529 The first bill is that of the first day from today on; days that had passed when it was made are not billed. */
export default implement(invoices.createRecurring, async (scope, input) => {
  const ground = await groundFor(scope, input.customerId);
  await carOf(scope, input.vehicleId);
  totalOfLines(input.lines, ground.price);
  const today = dayAt(scope.clock.now(), ground.shop.timeZone);
  const nextOn = nextOf(input, latestOf(input.startsOn, today));
  if (nextOn === null) refuse('bad_rhythm', 'rrule');
  const id = newId();
  await scope.sql
    .insertInto('invoice_recurring')
    .values({
      shop_id: scope.shopId,
      id,
      customer_id: ground.buyer.customerId,
      vehicle_id: input.vehicleId,
      name: input.name,
      rrule: input.rrule,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      next_on: nextOn,
      currency: ground.price.currency,
      prices_include_tax: ground.price.pricesIncludeTax,
      lines: JSON.stringify(input.lines),
      post_and_send: input.postAndSend,
      created_at: scope.now,
    })
    .execute();
  scope.record('recurring.changed', { customer: ground.buyer.customerId }, { name: input.name });
  return { id, nextOn };
});
