import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Contract, contracts, eventKinds, refusals } from './index.ts';

const all = Object.entries(contracts) as [string, Contract][];

describe('contracts', () => {
  it('are exported under their own name, with unique addresses', () => {
    const addresses = new Set<string>();
    for (const [key, contract] of all) {
      expect(contract.name).toBe(key);
      const address = `${contract.method} ${contract.path}`;
      expect(addresses.has(address), address).toBe(false);
      addresses.add(address);
    }
  });

  it('take every path parameter as an input field and name only known refusals and events', () => {
    const names = new Set(eventKinds.map((kind) => kind.name as string));
    expect(names.size).toBe(eventKinds.length);
    for (const [, contract] of all) {
      const input = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as { properties?: object };
      for (const [, param] of contract.path.matchAll(/:(\w+)/g))
        expect(Object.keys(input.properties ?? {})).toContain(param);
      for (const code of contract.refusals) expect(refusals).toHaveProperty(code);
      if (contract.kind === 'operation') {
        expect(contract.records.length > 0, contract.name).toBe(!contract.silent);
        for (const name of contract.records) expect(names, `${contract.name} records ${name}`).toContain(name);
      }
      if (contract.may.visitor && contract.path.startsWith('/public/'))
        expect(contract.path).toMatch(/^\/public\/:shop/);
      if (contract.may.customer) expect(contract.path.startsWith('/customer/'), contract.name).toBe(true);
    }
  });
});
