import { expect, it } from 'vitest';
import { run } from './payment-killed.ts';

it('[PAY-02] [OPS-04] R-646 R-648 the app is killed between the provider’s yes and our note of it: each payment is found and booked once', {
  timeout: 180_000,
}, async () => {
  expect((await run('short')).wrong).toEqual([]);
});
