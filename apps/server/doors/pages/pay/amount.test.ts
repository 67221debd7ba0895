import { describe, expect, it } from 'vitest';
import { amountIn } from './amount.ts';

describe('an amount as people write it', () => {
  it.each([
    ['250', 'ZMW', 25_000],
    ['1,250.50', 'ZMW', 125_050],
    ['1.250,50', 'EUR', 125_050],
    ['ZMW 1 250', 'ZMW', 125_000],
    ['250,5', 'EUR', 25_050],
    ['1.250', 'EUR', 125_000],
    ['99 €', 'EUR', 9900],
    ['1250', 'UGX', 1250],
  ])('[PAY-08] %s %s', (text, currency, minor) => {
    expect(amountIn(text, currency)).toBe(minor);
  });

  it.each(['', '0', '-5', 'all of it', '1.2345', '12e3', '9999999999999999'])('[PAY-08] refuses %s', (text) => {
    expect(amountIn(text, 'ZMW')).toBeNull();
  });
});
