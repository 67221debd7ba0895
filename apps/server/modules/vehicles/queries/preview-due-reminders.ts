import { vehicles } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { answer } from '../../../kernel/implement.ts';
import { campaignOf, comesAnyway, hasOwner, untold } from '../due/tell-due.ts';

export default answer(vehicles.previewDueReminders, async (scope, { within }) => {
  const campaign = await campaignOf(scope, within);
  const cars = raw<number>`count(distinct d.vehicle_id)::int`;
  const [reached, people, expected, ownerless, told] = await Promise.all([
    untold(scope, campaign)
      .select(cars.as('count'))
      .where(hasOwner)
      .where(raw<boolean>`not ${comesAnyway}`)
      .executeTakeFirstOrThrow(),
    untold(scope, campaign)
      .innerJoin('vehicle as v', (join) => join.onRef('v.shop_id', '=', 'd.shop_id').onRef('v.id', '=', 'd.vehicle_id'))
      .select(raw<number>`count(distinct v.customer_id)::int`.as('count'))
      .where(raw<boolean>`not ${comesAnyway}`)
      .executeTakeFirstOrThrow(),
    untold(scope, campaign).select(cars.as('count')).where(hasOwner).where(comesAnyway).executeTakeFirstOrThrow(),
    untold(scope, campaign).select(cars.as('count')).where(raw<boolean>`not ${hasOwner}`).executeTakeFirstOrThrow(),
    scope.sql
      .selectFrom('service_due as d')
      .select(cars.as('count'))
      .where('d.shop_id', '=', scope.shopId)
      .where('d.expected_on', '<=', campaign.until)
      .where('d.told_at', 'is not', null)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    vehicles: reached.count,
    customers: people.count,
    told: told.count,
    expected: expected.count,
    ownerless: ownerless.count,
  };
});
