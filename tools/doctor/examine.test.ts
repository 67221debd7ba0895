import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { readEnv } from '../../apps/server/env.ts';
import { openDatabase } from '../serve/database.ts';
import { temporaryFolder } from '../terminal/folder.ts';
import { checks, examine } from './examine.ts';

const folder = temporaryFolder('pitlane-doctor-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every finding that is not fine names its fix, and there are at least 15', { timeout: 60_000 }, async () => {
  const source = { PITLANE_DATA: folder, PITLANE_SMTP_URL: 'smtp://127.0.0.1:1' };
  const results = await examine(readEnv(source), source);
  expect(results.length).toBe(checks.length);
  expect(results.length).toBeGreaterThanOrEqual(15);
  for (const { name, state, fix } of results) if (state !== 'ok') expect(fix, name).toBeTruthy();
  const found = Object.fromEntries(results.map(({ name, state }) => [name, state]));
  expect(found).toMatchObject({ Node: 'ok', Database: 'wrong', Mail: 'wrong', 'Mail sender': 'wrong' });
});

test('looks into an embedded database and leaves it as it was', { timeout: 60_000 }, async () => {
  const source = { PITLANE_DATA: folder };
  const env = readEnv(source);
  const database = await openDatabase(env, () => {});
  await database.stop();
  const results = await examine(env, source);
  const found = Object.fromEntries(results.map(({ name, state }) => [name, state]));
  expect(found).toMatchObject({ Database: 'ok', Migrations: 'note', Clock: 'ok', 'Walls between shops': 'ok' });
});
