import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './payment-killed.ts';

it('[PAY-02] [OPS-04] R-646 R-648 the app is killed between the provider’s yes and our note of it: each payment is found and booked once', {
  timeout: 180_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
