import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJob, makeService, makeShop, makeWorkOrder, type TestShop } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

let world: World;
let shop: TestShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
});
afterAll(() => world.close());

describe('what was put off, on the driver’s pages', () => {
  it('R-158 booking that car offers it with one tap, and takes it', async () => {
    const visit = await makeWorkOrder(world, shop.shopId, { stage: 'closed' });
    const service = await makeService(world, shop.shopId, { name: 'Front brake pads' });
    const declined = { decision: 'declined', condition: 'urgent' };
    await makeJob(world, shop.shopId, visit.id, { ...declined, title: 'Front brake pads', service_id: service.id });
    await makeJob(world, shop.shopId, visit.id, { ...declined, title: 'Dent in the door', position: 2 });
    const { caller } = visit.customer;
    const cars = await (await caller.fetch('/customer/vehicles')).text();
    expect(cars).toContain('You put this off');
    const path = `/s/${shop.slug}/book`;
    const page = await (await caller.fetch(`${path}?vehicle=${visit.vehicle.publicId}`)).text();
    expect(page).toContain('Last time you put this off');
    expect(page.match(new RegExp(`name="service" value="${service.publicId}"`, 'g'))).toHaveLength(1);
    expect(page).toContain('name="putOff" value="Dent in the door"');
    const slot = /name="slot"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="slot"/.exec(page);
    const form = new URLSearchParams({
      vehicle: visit.vehicle.publicId,
      service: service.publicId,
      putOff: 'Dent in the door',
      words: 'Please call first.',
      slot: slot?.[1] ?? slot?.[2] ?? '',
      name: 'Driver',
      email: visit.customer.email,
      consent: 'on',
    });
    const sent = await caller.fetch(path, { method: 'POST', body: form });
    expect(sent.status).toBe(303);
    const [booked] = await world.sql<{ words: string; id: string }>(
      'select id, words from booking where vehicle_id = $1',
      [visit.vehicle.id],
    );
    expect(booked?.words).toBe('Please call first.\nDent in the door');
    const rows = await world.sql('select name from booking_service where booking_id = $1', [booked?.id]);
    expect(rows).toEqual([{ name: 'Front brake pads' }]);
  });

  it('R-158 nobody else’s booking page tells of it', async () => {
    const page = await (await world.caller().fetch(`/s/${shop.slug}/book`)).text();
    expect(page).not.toContain('Dent in the door');
  });
});
