import { vehicles } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { campaignOf, comesAnyway, hasOwner, tellDue, untold } from '../due/tell-due.ts';

/** More in one transaction would keep others waiting; the screen asks again while some are left. */
const MOST_CARS = 500;

/** R-159 Tells every owner of a car with something due within these days, each item once. */
export default implement(vehicles.remindAllDue, async (scope, { within }) => {
  const campaign = await campaignOf(scope, within);
  const told = await tellDue(scope, { ...campaign, mostCars: MOST_CARS });
  if (told.vehicles === 0) refuse('nothing_to_send');
  const left = await untold(scope, campaign)
    .select(raw<number>`count(distinct d.vehicle_id)::int`.as('count'))
    .where(hasOwner)
    .where(raw<boolean>`not ${comesAnyway}`)
    .executeTakeFirstOrThrow();
  return { ...told, left: left.count };
});
