import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOperator, makeShop, type TestShop } from './testing/factories.ts';
import { openWorld, type World } from './testing/world.ts';

describe('a repeated call', () => {
  let world: World;
  let shop: TestShop;
  beforeAll(async () => {
    world = await openWorld();
    shop = await makeShop(world);
  });
  afterAll(() => world.close());
  const advisor = () => shop.staff.SERVICE_WRITER.caller;
  const key = (text: string) => ({ 'idempotency-key': text });

  it('with the same key and body has one effect and the same answer, also ten at once', async () => {
    const input = { name: 'Ten at once' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => advisor().send('createCustomer', input, key('ten-at-once'))),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await world.sql('select 1 from customer where name = $1', ['Ten at once'])).toHaveLength(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(9);
  });

  it('with the same key and another body is refused', async () => {
    await advisor().call('createCustomer', { name: 'First' }, key('another-body'));
    const answer = await advisor().send('createCustomer', { name: 'Second' }, key('another-body'));
    expect([answer.status, answer.problem.code]).toEqual([422, 'key_reused']);
  });

  it('with a key somebody else used is a call of its own', async () => {
    await advisor().call('createCustomer', { name: 'Own key' }, key('shared-text'));
    await shop.staff.MANAGER.caller.call('createCustomer', { name: 'Own key' }, key('shared-text'));
    expect(await world.sql('select 1 from customer where name = $1', ['Own key'])).toHaveLength(2);
  });

  it('after a refusal may succeed: nothing of the refused call is kept', async () => {
    const refused = await advisor().send('createCustomer', { name: '' } as never, key('refused-first'));
    expect(refused.status).toBe(400);
    expect((await advisor().send('createCustomer', { name: 'Now good' }, key('refused-first'))).status).toBe(200);
  });

  it('that belongs to no shop is one call too: ten orders of a new shop open one', async () => {
    const operator = await makeOperator(world);
    const order = {
      slug: 'ordered-once',
      name: 'Ordered once',
      country: 'ZM' as const,
      ownerName: 'Mutinta Banda',
      ownerEmail: 'mutinta@ordered.example',
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => operator.send('createShop', order, key('one-new-shop'))),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    const other = await operator.send('createShop', { ...order, slug: 'another' }, key('one-new-shop'));
    expect([other.status, other.problem.code]).toEqual([422, 'key_reused']);
  });
});
