import { describe, expect, it } from 'vitest';
import { amountOf, decimalSignOf, linesFrom, textOf, wholeFrom } from './draft.ts';

const line = { key: '1', kind: 'labour', description: 'Bleed', partNumber: '', quantity: '1.6', price: '520' } as const;

describe('[WO-05] lines as they are typed', () => {
  it.each([
    ['1.6', 3, 1600],
    ['1,6', 3, 1600],
    ['1,250.50', 2, 125_050],
    ['-3', 2, -300],
    ['.5', 3, 500],
    ['2.005', 2, 201],
    ['', 2, null],
    ['abc', 2, null],
    ['1.2.3', 2, null],
  ])('reads %s with %i places as %s', (text, places, whole) => {
    expect(wholeFrom(text, places)).toBe(whole);
  });

  it.each([
    ['1,6', 3, 1600],
    ['1.250,50', 2, 125_050],
    ['1.250', 2, 125_000],
    ['1.250.000', 2, 125_000_000],
    ['287.40', 2, 28_740],
    ['0.333', 3, 333],
    ['1,2,3', 2, null],
  ])('[I18N-05] reads %s with %i places as %s where a comma is the decimal sign', (text, places, whole) => {
    expect(wholeFrom(text, places, ',')).toBe(whole);
    expect(decimalSignOf('de-DE')).toBe(',');
    expect(decimalSignOf('en-ZM')).toBe('.');
  });

  it('writes what it reads', () => {
    expect(textOf(1600, 3)).toBe('1.6');
    expect(textOf(125_000, 2, 2)).toBe('1250.00');
    expect(textOf(-5, 2, 2)).toBe('-0.05');
    expect(textOf(125_050, 2, 2, ',')).toBe('1250,50');
    expect(wholeFrom(textOf(1125, 3, 0, ','), 3, ',')).toBe(1125);
  });

  it('multiplies as the server does', () => {
    expect(amountOf(line, 'ZMW')).toBe(83_200);
    expect(amountOf({ ...line, quantity: '0.333', price: '0.05' }, 'ZMW')).toBe(2);
    expect(amountOf({ ...line, price: 'x' }, 'ZMW')).toBeNull();
  });

  it('sends nothing while a line is incomplete', () => {
    expect(linesFrom([line, { ...line, description: ' ' }], 'ZMW')).toBeNull();
    expect(linesFrom([line], 'ZMW')).toEqual([
      { kind: 'labour', description: 'Bleed', partNumber: null, quantity: 1600, unitPrice: 52_000 },
    ]);
  });
});
