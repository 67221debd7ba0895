import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigurationError, productionRefusals, readEnv, type Variable, variables } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'pitlane-env-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const key = `first:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 256)).toString('base64')}`;
const strict = { NODE_ENV: 'production', PITLANE_DATA: folder, PITLANE_PUBLIC_URL: 'https://garage.example.org' };

function complaintsOf(source: Record<string, string>): string[] {
  try {
    readEnv({ PITLANE_DATA: folder, ...source });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.complaints;
    throw error;
  }
  return [];
}

test('a bare configuration works and keeps its generated key ring', () => {
  const first = readEnv({ PITLANE_DATA: folder });
  expect(first).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, publicUrl: 'http://localhost:3000' });
  expect(first.secretKeys[0]?.key.length).toBe(32);
  expect(readEnv({ PITLANE_DATA: folder }).secretKeys).toEqual(first.secretKeys);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('an unknown setting is refused with the nearest known name', () => {
  expect(complaintsOf({ PITLANE_PUBLIC_ULR: 'https://x.org' })).toEqual([
    'PITLANE_PUBLIC_ULR is not a setting of Pitlane. Did you mean PITLANE_PUBLIC_URL?',
  ]);
});

test('all wrong values are named at once and secrets are never printed', () => {
  const complaints = complaintsOf({ PORT: 'abc', DATABASE_URL: 'mysql://me:hunter2@db/x', PITLANE_STORAGE: 's3' });
  expect(complaints.length).toBe(6);
  expect(complaints.join()).not.toContain('hunter2');
});

test('every variable explains itself and accepts its own example', () => {
  for (const [name, row] of Object.entries<Variable>(variables)) {
    expect(row.meaning, name).toMatch(/\.$/);
    if (!row.example.includes('(')) expect(row.schema.safeParse(row.example).success, name).toBe(true);
  }
});

test('production refuses demo users, missing or plain public address, and weak keys, naming each fix', () => {
  const refusals = (source: Record<string, string>) => productionRefusals(readEnv(source), source).join('\n');
  expect(refusals({ ...strict })).toBe('');
  expect(refusals({ ...strict, PITLANE_PUBLIC_URL: '' })).toContain('Set PITLANE_PUBLIC_URL');
  expect(refusals({ ...strict, PITLANE_PUBLIC_URL: 'http://a.org' })).toContain('PITLANE_ALLOW_HTTP=on');
  expect(refusals({ ...strict, PITLANE_PUBLIC_URL: 'http://a.org', PITLANE_ALLOW_HTTP: 'on' })).toBe('');
  expect(refusals({ ...strict, PITLANE_DEMO: 'on' })).toContain('PITLANE_DEMO=off');
  expect(refusals({ ...strict, DATABASE_URL: 'postgres://a:b@c/d' })).toContain('Set PITLANE_SECRET_KEYS');
  const weak = `x:${Buffer.alloc(32, 'changeme').toString('base64')}`;
  expect(refusals({ ...strict, PITLANE_SECRET_KEYS: weak })).toContain('too simple');
  expect(refusals({ ...strict, DATABASE_URL: 'postgres://a:b@c/d', PITLANE_SECRET_KEYS: key })).toBe('');
});
