import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import type { Visit } from './marked-rows.ts';

/** A review nobody has shown yet, its invitation, and a service due: none of it may show up anywhere else. */
export async function markReview(
  world: World,
  { shopId, mark, workOrderId, customerId, vehicleId }: Visit,
): Promise<{ id: string }> {
  const id = newId();
  const about = { shop_id: shopId, work_order_id: workOrderId, customer_id: customerId, vehicle_id: vehicleId };
  const at = world.clock.now();
  await insert(world, 'review_link', {
    ...about,
    id: newId(),
    asked_at: at,
    expires_at: new Date(at.getTime() + 86_400_000),
  });
  await insert(world, 'review', {
    ...about,
    id,
    public_id: newPublicId('re'),
    stars: 3,
    words: `${mark} review`,
    name: `${mark} D.`,
    left_at: at,
  });
  // The car's plan may have been written meanwhile, with the same service in it.
  await world.sql(
    `insert into service_due (shop_id, vehicle_id, code, title, basis, expected_on, remind_on)
     values ($1, $2, 'MNT-001', $3, 'plan', '2026-11-24', '2026-11-01')
     on conflict (shop_id, vehicle_id, code) do update set title = excluded.title`,
    [shopId, vehicleId, `${mark} oil`],
  );
  return { id };
}
