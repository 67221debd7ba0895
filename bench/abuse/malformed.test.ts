import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './malformed.ts';

it('[SEC-02] spoiled bodies and questions, drawn by lot, never become a fault', { timeout: 120_000 }, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
