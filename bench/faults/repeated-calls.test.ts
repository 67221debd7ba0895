import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './repeated-calls.ts';

it('[OPS-12] every operation, repeated at once with one Idempotency-Key, has one effect and one answer', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
