import { describe, expect, it } from 'vitest';
import { digitsOf, measuredOf, typedFrom, wordsOf } from './digits.ts';

const point = {
  values: [
    { key: 'inner', label: 'Inner' },
    { key: 'outer', label: 'Outer' },
  ],
  decimals: 1,
};

describe('measurement pad', () => {
  it('[INSP-01] reads 4, 2 as 4.2 when the template says one decimal', () => {
    expect(wordsOf('42', 1)).toBe('4.2');
    expect(wordsOf('7', 1)).toBe('0.7');
    expect(wordsOf('120', 0)).toBe('120');
    expect(wordsOf('', 1)).toBe('');
  });
  it('[INSP-01] keeps digits only, so that a typed point changes nothing', () => {
    expect(digitsOf('4.2')).toBe('42');
    expect(digitsOf('007')).toBe('7');
  });
  it('[INSP-01] hands over what is entered, in the order of the template, and reads it back', () => {
    const measured = measuredOf(point, { outer: '42', inner: '18' });
    expect(measured).toEqual([
      { key: 'inner', value: 1.8 },
      { key: 'outer', value: 4.2 },
    ]);
    expect(typedFrom({ measured, decimals: 1 })).toEqual({ inner: '18', outer: '42' });
  });
});
