import { expect, test } from 'vitest';
import { daysOf } from './period.ts';

test('[FINA-11] the periods of a tax summary begin and end on calendar days, over the turn of a year', () => {
  expect(daysOf('thisMonth', '2026-02-14')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(daysOf('thisQuarter', '2028-02-29')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  expect(daysOf('lastQuarter', '2026-03-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(daysOf('thisYear', '2026-11-24')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});
