import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contracts } from '@pitlane/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './call.ts';
import { describeContracts } from './describe.ts';
import { ProblemError } from './problem.ts';
import { staleTags } from './store.ts';

const seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  const refused = request.url?.includes('refuse');
  response.writeHead(refused ? 409 : 200, {
    'content-type': refused ? 'application/problem+json' : 'application/json',
    'x-request-id': 'r1',
  });
  response.end(
    JSON.stringify(refused ? { type: 'about:blank', title: 'No', status: 409, code: 'already_decided' } : { ok: true }),
  );
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe('directory', () => {
  it('matches the contracts (run packages/client/build-directory.ts)', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('./directory.json', import.meta.url), 'utf8'));
    expect(committed).toEqual(JSON.parse(describeContracts(contracts)));
  });
});

describe('call', () => {
  it('sends an idempotency key with each operation', async () => {
    await call(contracts.signOut, {}, { base });
    await call(contracts.signOut, {}, { base, key: 'mine' });
    const keys = seen.map((request) => request.headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    expect(keys[1]).toBe('mine');
  });

  it('throws the problem with its request id', async () => {
    const wanted = call({ kind: 'query', method: 'GET', path: '/refuse' }, {}, { base });
    const error = await wanted.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toMatchObject({ code: 'already_decided', status: 409, requestId: 'r1' });
  });

  it('says unreachable when nothing answers', async () => {
    const error = await call(contracts.getSession, {}, { base: 'http://127.0.0.1:1' }).catch((cause: unknown) => cause);
    expect((error as ProblemError).problem.code).toBe('unreachable');
  });
});

describe('live refresh', () => {
  it('finds exactly the answers an event makes stale', () => {
    const cached = [
      { endpointName: 'getCustomer', originalArgs: { customerId: 'c1' } },
      { endpointName: 'getCustomer', originalArgs: { customerId: 'c2' } },
      { endpointName: 'listCustomersPages', originalArgs: {} },
      { endpointName: 'getSession', originalArgs: {} },
    ];
    const tags = staleTags(cached, [{ name: 'customer.changed', refs: { customer: 'c1' } }]);
    expect(tags.map((tag) => tag.id)).toEqual(['getCustomer {"customerId":"c1"}', 'listCustomersPages {}']);
  });
});
