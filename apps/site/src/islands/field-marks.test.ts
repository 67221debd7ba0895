import { expect, it } from 'vitest';
import { answered } from './field-marks.ts';

const control = (type: string, value: string, checked = false, valid = true) => ({
  type,
  value,
  checked,
  checkValidity: () => valid,
});

it('[BOOK-03] a field is answered by what its kind accepts, a box by its tick', () => {
  expect(answered(control('text', 'BAX 7741'))).toBe(true);
  expect(answered(control('text', '  '))).toBe(false);
  expect(answered(control('email', 'mutinta', false, false))).toBe(false);
  expect(answered(control('checkbox', 'on'))).toBe(false);
  expect(answered(control('checkbox', 'on', true))).toBe(true);
});
