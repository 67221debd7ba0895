import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './clock-moved.ts';

it('[BOOK-04] R-211 visits keep their wall time and are reminded of once when clocks change or are moved', async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
}, 60_000);
