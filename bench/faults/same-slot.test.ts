import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './same-slot.ts';

it('[BOOK-05] of 500 bookings at once for the last place of a slot exactly one wins', { timeout: 60_000 }, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
