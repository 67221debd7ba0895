import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './headers.ts';

it('[SEC-03] every answer of every door carries the headers that keep a browser from harm, a refusal too', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run()).wrong).toEqual([]);
});
