import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './ssrf.ts';

it('[SEC-02] no field, file or header makes the server ask another one', { timeout: 120_000 }, async () => {
  standOn(inject('templateUrl'));
  expect((await run()).wrong).toEqual([]);
});
