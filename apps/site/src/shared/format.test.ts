import { t as say } from '@pitlane/phrases';
import { describe, expect, it } from 'vitest';
import { clock, dayText, initialsOf, moneyText, rangeText } from './format.ts';
import { durationText } from './PromiseBlock.tsx';
import type { Translate } from './words.ts';

describe('format', () => {
  it('[BOOK-02] writes how long a service takes once with its unit', () => {
    const t: Translate = (key, params) => say('en', key as 'site.time.spread', params as { from: number; to: number });
    expect(durationText(42, 54, t)).toBe('42 – 54 min');
    expect(durationText(45, 45, t)).toBe('45 min');
    expect(durationText(48, 72, t)).toBe('48 min – 1 h 12');
  });

  it('writes money with the code first, the minus before the figure', () => {
    expect(moneyText({ amount: 125_000, currency: 'ZMW' }, 'en')).toBe('ZMW\u00a01,250.00');
    expect(moneyText({ amount: -20_000, currency: 'ZMW' }, 'bem')).toBe('ZMW\u00a0−200.00');
    expect(moneyText({ amount: 14_900, currency: 'EUR' }, 'de', true)).toBe('149\u00a0€');
    expect(moneyText({ amount: 1500, currency: 'JPY' }, 'en')).toBe('JPY\u00a01,500');
  });

  it('writes a range once with its code and no empty decimals', () => {
    expect(rangeText({ min: 145_000, max: 290_000, currency: 'ZMW' }, 'en')).toBe('ZMW\u00a01,450 – 2,900');
    expect(rangeText({ min: 45_000, max: 45_000, currency: 'ZMW' }, 'en')).toBe('ZMW\u00a0450');
  });

  it('shows the shop’s clock, also where the visitor is elsewhere', () => {
    expect(clock('2026-11-24T14:30:00.000Z', 'Africa/Lusaka', 'en')).toBe('16:30');
    expect(dayText('2026-11-24', 'en', 'long')).toBe('Tuesday 24 November');
    expect(dayText('2027-03-01', 'de', 'month')).toBe('März 2027');
  });

  it('takes first and last initials', () => {
    expect(initialsOf('Mutinta Chola Banda')).toBe('MB');
    expect(initialsOf('  ')).toBe('');
  });
});
