import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './invoice-numbers.ts';

it('[INVC-01] R-519 R-500 R-501 numbers stay whole and the books balanced though the app is killed under 50 issuers', {
  timeout: 180_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
