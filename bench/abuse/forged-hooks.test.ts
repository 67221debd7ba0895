import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './forged-hooks.ts';

it('[PAY-02] [SEC-02] R-649 made-up, changed, replayed and endless messages of payment providers move no money', {
  timeout: 120_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
