import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newPublicId } from '../../kernel/ids.ts';
import { insert, makeJob, makeShop, makeWorkOrder } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('photos on the customer’s tracker', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('[TRK-08] shows what the shop meant for the customer, and nothing else', async () => {
    const { shopId } = await makeShop(world);
    const order = await makeWorkOrder(world, shopId, { stage: 'in_progress' });
    const job = await makeJob(world, shopId, order.id, { decision: 'approved' });
    for (const [caption, visible] of [
      ['For you', true],
      ['For the file', false],
    ] as const) {
      const id = newId();
      await insert(world, 'file', {
        shop_id: shopId,
        id,
        public_id: newPublicId('fi'),
        owner: 'job',
        owner_id: job.id,
        work_order_id: order.id,
        customer_id: order.customer.id,
        kind: 'photo',
        name: `${caption}.jpg`,
        type: 'image/jpeg',
        bytes: 10,
        storage_key: `shops/${shopId}/${id}.jpg`,
        caption,
        customer_visible: visible,
        from_side: 'staff',
        at: world.clock.now(),
      });
    }
    const tracker = await order.customer.caller.call('getMyWorkOrder', { workOrder: order.publicId });
    expect(tracker.photos.map((photo) => photo.caption)).toEqual(['For you']);
    expect(JSON.stringify(tracker)).not.toContain('For the file');
  });
});
