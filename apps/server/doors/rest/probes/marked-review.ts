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
  await insert(world, 'service_due', {
    shop_id: shopId,
    vehicle_id: vehicleId,
    code: 'MNT-001',
    title: `${mark} oil`,
    basis: 'plan',
    expected_on: '2026-11-24',
    remind_on: '2026-11-01',
  });
  return { id };
}
