import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorisationEntry } from '../../../schema/json.ts';
import { beginning, canonical, hashOf } from './canonical.ts';
import { firstFault, type Link } from './chain.ts';
import { covered } from './policy.ts';

const at = (position: number) => `2026-11-24T08:0${position}:00.000Z`;
function entryAt(position: number, amount: number): AuthorisationEntry {
  return {
    form: 1,
    id: `e${position}`,
    shop: 'dynamic',
    workOrder: { id: 'wo_0000000000000000000000', number: 7 },
    position,
    at: at(position),
    how: 'portal',
    who: { name: 'Mutinta Banda', customer: 'cu_1', recordedBy: null, address: '::1', device: 'x', phone: null },
    estimate: { id: 'es_1', version: 1, currency: 'ZMW', validUntil: null },
    pricesShown: true,
    jobs: [],
    amount,
    difference: amount,
    terms: null,
    signature: null,
    policy: null,
  };
}
function chainOf(amounts: readonly number[]): Link[] {
  let before = beginning;
  return amounts.map((amount, index) => {
    const entry = entryAt(index + 1, amount);
    const hash = hashOf(before, entry);
    const link = { id: entry.id, position: index + 1, at: entry.at, entry, previous_hash: before, hash };
    before = hash;
    return link;
  });
}
const recorded = (chain: readonly Link[]) => chain.map(({ position, hash }) => ({ position, hash }));

describe('the chain of decisions', () => {
  test('R-347 canonical JSON does not know in which order fields were written', () => {
    expect(canonical({ b: [1, { d: 'é"\n', c: null }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":null,"d":"é\\"\\n"}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean())), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('R-348 a whole chain holds; whatever is changed, left out or moved, is found at its first place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('amount', 'name', 'drop', 'hash', 'swap') as fc.Arbitrary<string>,
        (amounts, which, harm) => {
          const chain = chainOf(amounts);
          const log = recorded(chain);
          expect(firstFault(chain, log)).toBeNull();
          const index = which % chain.length;
          const link = chain[index] as Link;
          const harmed = [...chain];
          if (harm === 'drop') harmed.splice(index, 1);
          if (harm === 'amount') harmed[index] = { ...link, entry: { ...link.entry, amount: link.entry.amount + 1 } };
          if (harm === 'name')
            harmed[index] = { ...link, entry: { ...link.entry, who: { ...link.entry.who, name: 'Somebody' } } };
          if (harm === 'hash') harmed[index] = { ...link, hash: hashOf(link.hash, link.entry) };
          if (harm === 'swap') harmed[index] = { ...link, position: link.position + 1 };
          expect(firstFault(harmed, log)?.position).toBe(index + 1);
        },
      ),
    );
  });

  test('R-348 a chain written anew from some point on is not the one the log recorded', () => {
    const log = recorded(chainOf([100, 200, 300]));
    expect(firstFault(chainOf([100, 250, 300]), log)).toEqual({ position: 2, why: 'unknown_entry' });
  });
});

describe('the customer’s own limit', () => {
  const job = fc.record({
    decision: fc.constantFrom('pending', 'approved', 'declined'),
    how: fc.constantFrom('policy', 'portal', null),
    condition: fc.constantFrom('urgent', 'monitor', 'good', 'not_checked'),
    total: fc.integer({ min: 0, max: 100_000 }),
    category: fc.constantFrom('a', 'b', null),
  });
  test('R-351 what it approves on a visit never comes to more than the limit, and only of the kinds it names', () => {
    fc.assert(
      fc.property(fc.array(job), fc.integer({ min: 1, max: 200_000 }), (jobs, limit) => {
        const chosen = covered(jobs, { limit, conditions: ['urgent'], categories: ['a'] });
        const before = jobs.filter(({ decision, how }) => decision === 'approved' && how === 'policy');
        const sum = [...before, ...chosen].reduce((total, one) => total + one.total, 0);
        if (chosen.some(({ total }) => total > 0)) expect(sum).toBeLessThanOrEqual(limit);
        for (const one of chosen)
          expect(one).toMatchObject({ decision: 'pending', condition: 'urgent', category: 'a' });
      }),
    );
  });
});
