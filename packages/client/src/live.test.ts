import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { addressOf } from './address.ts';
import { LiveConnection, type LiveEvent } from './live.ts';
import { isStale } from './stale.ts';

const event = (seq: number, name = 'job.declined'): LiveEvent => ({
  type: 'event',
  seq,
  name,
  at: '2026-11-24T08:00:00.000Z',
  refs: { workOrder: 'w1' },
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function shopServer() {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  closers.push(() => {
    for (const client of sockets.clients) client.terminate();
    http.close();
  });
  return { sockets, url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/api/v1/live` };
}

describe('live connection', () => {
  it('reconnects, asks for what it missed, and tells each event once', async () => {
    const { sockets, url } = await shopServer();
    const asked: (string | null)[] = [];
    sockets.on('connection', (socket, request) => {
      const after = new URL(request.url ?? '/', url).searchParams.get('after');
      asked.push(after);
      if (after !== null) {
        for (const seq of [2, 3]) socket.send(JSON.stringify(event(seq)));
        return;
      }
      socket.send(JSON.stringify(event(1)));
      socket.send(JSON.stringify(event(2)), () => socket.terminate());
    });
    const live = new LiveConnection({ url, backOff: { first: 1, longest: 5 } });
    closers.push(() => live.stop());
    const heard: number[] = [];
    await new Promise<void>((done) => {
      live.on('event', ({ seq }) => {
        heard.push(seq);
        if (seq === 3) done();
      });
      live.start();
    });
    expect(heard).toEqual([1, 2, 3]);
    expect(asked).toEqual([null, '2']);
  });

  it('says when too much was missed', async () => {
    const { sockets, url } = await shopServer();
    sockets.on('connection', (socket) => socket.send(JSON.stringify({ type: 'gap', seq: 90 })));
    const live = new LiveConnection({ url });
    closers.push(() => live.stop());
    await new Promise<void>((done) => {
      live.on('gap', done);
      live.start();
    });
    expect(live.state).toBe('live');
  });
});

describe('staleness', () => {
  const query = { staleOn: ['job.*', 'workOrder.closed'], about: { workOrder: 'workOrderId' } };

  it.each([
    ['job.declined', { workOrder: 'w1' }, true],
    ['job.declined', { workOrder: 'w2' }, false],
    ['job.declined', {}, true],
    ['workOrder.closed', { workOrder: 'w1' }, true],
    ['workOrder.opened', { workOrder: 'w1' }, false],
    ['jobs.declined', { workOrder: 'w1' }, false],
  ])('%s about %o: %s', (name, refs, expected) => {
    expect(isStale(query, { workOrderId: 'w1' }, { name, refs })).toBe(expected);
  });
});

describe('addresses', () => {
  it('puts path parameters in the path and the rest in the body', () => {
    const route = { kind: 'operation', method: 'POST', path: '/work-orders/:workOrderId/jobs/:jobId/decline' } as const;
    expect(addressOf(route, { workOrderId: 'w 1', jobId: 'j', reason: 'later' })).toEqual({
      url: '/api/v1/work-orders/w%201/jobs/j/decline',
      body: '{"reason":"later"}',
    });
  });

  it('puts the rest of a question in the query string, without empty values', () => {
    const route = { kind: 'query', method: 'GET', path: '/customers' } as const;
    expect(addressOf(route, { search: 'Grace & co', tag: undefined, ids: ['a', 'b'] }).url).toBe(
      '/api/v1/customers?search=Grace+%26+co&ids=a&ids=b',
    );
  });

  it('refuses to call without a path parameter', () => {
    expect(() => addressOf({ kind: 'query', method: 'GET', path: '/customers/:customerId' }, {})).toThrow('customerId');
  });
});
