import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeShop, makeWorkOrder } from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';

describe('the built-in mailbox', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  const look = async (path: string) => {
    const answer = await world.caller().fetch(path);
    return { status: answer.status, html: await answer.text(), policy: answer.headers.get('content-security-policy') };
  };

  it('[NOTF-01] shows a mail in a frame: subject, to, time, as people see it or as plain text', async () => {
    const shop = await makeShop(world);
    const order = await makeWorkOrder(world, shop.shopId, { stage: 'scheduled' });
    await shop.staff.SERVICE_WRITER.caller.call('checkInVehicle', { workOrderId: order.id });
    await world.settle();
    const list = await look('/dev/mailbox');
    const [path = ''] = /\/dev\/mailbox\/[0-9a-f-]{36}/.exec(list.html) ?? [];
    const page = await look(path);
    for (const part of ['href="/dev/mailbox"', order.customer.email, 'UTC', `src="${path}/html"`, 'sandbox='])
      expect(page.html).toContain(part);
    expect(page.policy).toContain("frame-src 'self'");
    const mail = await look(`${path}/html`);
    expect(mail.html).toContain('<base target="_top">');
    expect(mail.policy).toContain('sandbox');
    const plain = await look(`${path}?as=text`);
    expect(plain.html).toMatch(/<pre>[^<]*has arrived|<pre>/);
    expect(plain.html).not.toContain('<iframe');
    expect((await look('/dev/mailbox/01990000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
