import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './worker-killed.ts';

it('[OPS-15] R-223 a worker killed in the middle of its jobs loses no mail and hands none over twice', async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
}, 60_000);
