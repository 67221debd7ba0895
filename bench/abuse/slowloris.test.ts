import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './slowloris.ts';

it('[SEC-19] connections that send a byte a second are closed, and nobody else waits for them', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
