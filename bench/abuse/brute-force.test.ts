import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './brute-force.ts';

it('[AUTH-04] guesses at passwords and links are slowed and refused, tell nothing, and lock no owner out', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
