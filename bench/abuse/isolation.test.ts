import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './isolation.ts';

it('[SEC-02] [PLAT-01] [PLAT-02] tokens that are over, foreign files, exports, searches, pages and the live channel open to nobody', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
