import { type Contract, contracts } from '@pitlane/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from '../../../kernel/testing/sample-input.ts';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import { makeProbedShop, type ProbedShop } from './probed-shop.ts';
import { brokenBodies, wrongValues } from './wrong-values.ts';

describe('[SEC-02] malformed input never becomes a fault', { timeout: 180_000 }, () => {
  let world: World;
  let probed: ProbedShop;
  beforeAll(async () => {
    world = await openWorld();
    probed = await makeProbedShop(world, 'MALFORM');
  });
  afterAll(() => world.close());

  const callerOf = (contract: Contract) =>
    contract.may.customer
      ? probed.customer.caller
      : contract.may.visitor
        ? world.caller()
        : probed.shop.staff.ADMIN.caller;
  const ids = () => ({ ...probed.ids, ...probed.publicIds });
  const built = () =>
    (Object.values(contracts) as Contract[]).filter(
      ({ name }) => world.server.house.implemented.has(name) && !/^sign(In|Out)/.test(name),
    );
  const addressOf = (contract: Contract, input: Record<string, unknown>) =>
    `/api/v1${contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name] ?? 'x').toWellFormed()))}`;

  it('as a broken body, of every operation', async () => {
    for (const contract of built().filter(({ kind }) => kind === 'operation')) {
      const path = addressOf(contract, sampleInput(contract, ids()));
      for (const body of brokenBodies) {
        const answer = await callerOf(contract).fetch(path, {
          method: contract.method,
          headers: { 'content-type': 'application/json' },
          body,
        });
        expect([contract.name, body.slice(0, 40), answer.status < 500]).toEqual([
          contract.name,
          body.slice(0, 40),
          true,
        ]);
      }
    }
  });

  it('as a wrong value in any field of any contract', async () => {
    for (const contract of built()) {
      const input = sampleInput(contract, ids());
      for (const field of Object.keys(input)) {
        for (const value of wrongValues) {
          const spoiled = { ...input, [field]: value };
          const path = addressOf(contract, spoiled);
          const query =
            contract.kind === 'query' ? `?${new URLSearchParams({ [field]: String(value).toWellFormed() })}` : '';
          const init =
            contract.kind === 'query'
              ? {}
              : {
                  method: contract.method,
                  headers: { 'content-type': 'application/json' },
                  body: JSON.stringify(spoiled),
                };
          const answer = await callerOf(contract).fetch(path + query, init);
          expect([contract.name, field, String(value).slice(0, 20), answer.status < 500]).toEqual([
            contract.name,
            field,
            String(value).slice(0, 20),
            true,
          ]);
        }
      }
    }
  });

  it('and a refusal names code, field and request without telling of the inside', async () => {
    const answer = await probed.shop.staff.ADMIN.caller.send('createCustomer', { name: '' } as never);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.problem).toMatchObject({ code: 'invalid_input', errors: [{ field: 'name' }] });
    expect(answer.problem.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer.body)).not.toMatch(/select|insert|node_modules|at \w+ \(/i);
  });
});
