import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './visit-model.ts';

it('[WO-04] [WO-06] R-240 R-241 R-243 R-251 R-256 R-338 random runs of a visit agree with a model in every stage, decision and total', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
