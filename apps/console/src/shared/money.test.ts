import { describe, expect, it } from 'vitest';
import { moneyFigure } from './money.ts';

describe('money', () => {
  it.each([
    [125_000, 'ZMW', 'en-ZM', '1,250.00'],
    [-396_800, 'ZMW', 'en-ZM', '−3,968.00'],
    [14_900, 'EUR', 'de-DE', '149,00'],
    [1_500, 'JPY', 'en-GB', '1,500'],
    [1_234, 'KWD', 'en-GB', '1.234'],
    [0, 'ZMW', 'en-ZM', '0.00'],
  ])('writes %s %s in %s as %s', (minor, currency, format, text) => {
    expect(moneyFigure(minor, currency, format)).toBe(text);
  });
});
