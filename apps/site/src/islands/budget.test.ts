import { describe, expect, it } from 'vitest';
import { addedOf, type BudgetJob, budgetScale, pickWithin, taxIn, totalOf } from './budget.ts';

const job = (id: string, condition: BudgetJob['condition'], total: number, locked = false): BudgetJob => ({
  id,
  condition,
  total,
  locked,
  charged: total,
  parts: !locked,
});
const jobs = [
  job('oil', 'not_checked', 195_000, true),
  job('shock', 'monitor', 415_000),
  job('tyres', 'urgent', 730_000),
  job('pads', 'urgent', 248_000),
  job('battery', 'monitor', 235_000),
];
const saving = [{ amount: -20_000, jobs: ['tyres', 'pads'] }];

describe('budget', () => {
  it('[EST-02] takes urgent jobs before cheaper monitor jobs', () => {
    expect(pickWithin(jobs, 195_000 + 248_000, [])).toEqual(['pads']);
    expect(pickWithin(jobs, 1_400_000, saving)).toEqual(['tyres', 'pads', 'battery']);
  });

  it('[EST-02] passes over what does not fit and goes on', () => {
    expect(pickWithin(jobs, 700_000, [])).toEqual(['pads', 'battery']);
  });

  it('[EST-02] never leaves out what was booked, even below its price', () => {
    expect(pickWithin(jobs, 0, [])).toEqual([]);
    expect(totalOf(jobs, new Set(), [])).toBe(195_000);
  });

  it('[EST-02] counts a saving only while all its jobs are chosen', () => {
    expect(totalOf(jobs, new Set(['tyres', 'pads', 'battery']), saving)).toBe(1_388_000);
    expect(totalOf(jobs, new Set(['tyres']), saving)).toBe(925_000);
  });

  it('[EST-02] a set never costs more than the amount', () => {
    for (let amount = 195_000; amount < 1_900_000; amount += 7_321) {
      const chosen = new Set(pickWithin(jobs, amount, saving));
      expect(totalOf(jobs, chosen, saving)).toBeLessThanOrEqual(amount);
    }
  });

  it('[EST-02] scales the slider from the booked amount to everything', () => {
    expect(budgetScale(jobs)).toEqual({ min: 150_000, max: 1_850_000, step: 50_000 });
    expect(budgetScale([])).toEqual({ min: 0, max: 0, step: 1 });
  });

  it('[EST-03] R-355 the shop’s own lines follow the choice: a share up to its cap, a fee with parts, and their tax', () => {
    const rules = {
      suppliesBp: 200,
      suppliesCap: 15_000,
      environmentFee: 2_500,
      taxRateBp: 1600,
      pricesIncludeTax: false,
    };
    expect(addedOf(jobs, new Set(), rules)).toBe(3_900 + 624);
    expect(addedOf(jobs, new Set(['pads']), rules)).toBe(Math.round((8_860 + 2_500) * 1.16));
    expect(addedOf(jobs, new Set(['pads', 'tyres']), rules)).toBe((15_000 + 2_500) * 1.16);
    expect(addedOf(jobs, new Set(['pads']), { ...rules, pricesIncludeTax: true })).toBe(8_860 + 2_500);
    expect(addedOf(jobs, new Set(['pads']), undefined)).toBe(0);
    expect(totalOf(jobs, new Set(['pads']), [], rules)).toBe(443_000 + Math.round(11_360 * 1.16));
  });

  it('[EST-02] R-355 a budget holds with the shop’s own lines in it', () => {
    const rules = { suppliesBp: 500, suppliesCap: null, environmentFee: 0, taxRateBp: 1600, pricesIncludeTax: false };
    expect(pickWithin(jobs, 195_000 + 248_000, [], rules)).toEqual([]);
    expect(pickWithin(jobs, 469_000, [], rules)).toEqual(['pads']);
  });

  it('[EST-03] finds the tax inside a gross total', () => {
    expect(taxIn(1_388_000, 1600)).toBe(191_448);
  });
});
