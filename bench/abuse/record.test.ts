import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AbuseModule, Outcome } from './ground/abuse.ts';

it('[SEC-06] every abuse is tried in short by each test run, and in full with nothing that got through on record', async () => {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));
  const record = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'abuse.json'), 'utf8')) as Outcome[];
  expect(record.map(({ test }) => test).sort()).toEqual(names.sort());
  for (const name of names) {
    const { abuse } = (await import(join(import.meta.dirname, `${name}.ts`))) as AbuseModule;
    expect(abuse.name).toBe(name);
    expect([name, existsSync(join(import.meta.dirname, `${name}.test.ts`))]).toEqual([name, true]);
  }
  expect(record.filter(({ ok, figure, limit }) => !ok || figure > limit || limit !== 0)).toEqual([]);
});
