import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './hostile-files.ts';

it('[SEC-02] [SEC-19] R-582 files that read, ask or blow up are refused and cost nothing', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run()).wrong).toEqual([]);
});
