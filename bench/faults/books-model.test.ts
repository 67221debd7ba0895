import { expect, inject, it } from 'vitest';
import { standOn } from '../trial/stand.ts';
import { run } from './books-model.ts';

it('[FINA-11] [INVC-03] R-500 R-502 R-503 R-512 R-517 R-524 random bills and their money: the books always balance and agree with the documents', {
  timeout: 600_000,
}, async () => {
  standOn(inject('templateUrl'));
  expect((await run('short')).wrong).toEqual([]);
});
