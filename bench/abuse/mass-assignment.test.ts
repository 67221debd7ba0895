import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './mass-assignment.ts';

it('[SEC-02] a column added to an input is refused or ignored, and written nowhere', { timeout: 120_000 }, async () => {
  standOn(inject('templateUrl'));
  expect((await run()).wrong).toEqual([]);
});
