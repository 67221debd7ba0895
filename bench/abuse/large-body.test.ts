import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './large-body.ts';

it('[SEC-19] a body of 64 MB is refused before it is held, at every kind of door', { timeout: 120_000 }, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
