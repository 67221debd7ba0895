import { expect, it } from 'vitest';
import { run } from './invoice-numbers.ts';

it('[INVC-01] R-519 R-500 R-501 numbers stay whole and the books balanced though the app is killed under 50 issuers', {
  timeout: 180_000,
}, async () => {
  expect((await run('short')).wrong).toEqual([]);
});
