import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './app-killed.ts';

it('[BOOK-05] [OPS-04] [OPS-12] nothing acknowledged is lost, doubled or there by half when the app is killed in a storm of bookings', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
