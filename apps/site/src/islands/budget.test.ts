import { describe, expect, it } from 'vitest';
import { type BudgetJob, budgetScale, pickWithin, taxIn, totalOf } from './budget.ts';

const job = (id: string, condition: BudgetJob['condition'], total: number, locked = false): BudgetJob => ({
  id,
  condition,
  total,
  locked,
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

  it('[EST-03] finds the tax inside a gross total', () => {
    expect(taxIn(1_388_000, 1600)).toBe(191_448);
  });
});
