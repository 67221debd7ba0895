import { describe, expect, it } from 'vitest';
import { addedOf, type BudgetJob, budgetScale, pickWithin, roundingOf, taxIn, totalOf } from './budget.ts';

const job = (id: string, condition: BudgetJob['condition'], total: number, locked = false): BudgetJob => ({
  id,
  condition,
  total,
  charges: [{ rateBp: 0, amount: total }],
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
const plain = { pricesIncludeTax: true };
const saving = [{ amount: -20_000, jobs: ['tyres', 'pads'] }];

describe('budget', () => {
  it('[EST-02] takes urgent jobs before cheaper monitor jobs', () => {
    expect(pickWithin(jobs, 195_000 + 248_000, [], plain)).toEqual(['pads']);
    expect(pickWithin(jobs, 1_400_000, saving, plain)).toEqual(['tyres', 'pads', 'battery']);
  });

  it('[EST-02] passes over what does not fit and goes on', () => {
    expect(pickWithin(jobs, 700_000, [], plain)).toEqual(['pads', 'battery']);
  });

  it('[EST-02] never leaves out what was booked, even below its price', () => {
    expect(pickWithin(jobs, 0, [], plain)).toEqual([]);
    expect(totalOf(jobs, new Set(), [], plain)).toBe(195_000);
  });

  it('[EST-02] counts a saving only while all its jobs are chosen', () => {
    expect(totalOf(jobs, new Set(['tyres', 'pads', 'battery']), saving, plain)).toBe(1_388_000);
    expect(totalOf(jobs, new Set(['tyres']), saving, plain)).toBe(925_000);
  });

  it('[EST-02] a set never costs more than the amount', () => {
    for (let amount = 195_000; amount < 1_900_000; amount += 7_321) {
      const chosen = new Set(pickWithin(jobs, amount, saving, plain));
      expect(totalOf(jobs, chosen, saving, plain)).toBeLessThanOrEqual(amount);
    }
  });

  it('[EST-02] scales the slider from the booked amount to everything', () => {
    expect(budgetScale(jobs, plain)).toEqual({ min: 150_000, max: 1_850_000, step: 50_000 });
    expect(budgetScale([], plain)).toEqual({ min: 0, max: 0, step: 1 });
  });

  it('[EST-03] R-355 the shop’s own lines follow the choice: a share up to its cap, a fee with parts, and their tax', () => {
    const rules = {
      suppliesBp: 200,
      suppliesCap: 15_000,
      environmentFee: 2_500,
      taxRateBp: 1600,
      pricesIncludeTax: false,
    };
    expect(addedOf(jobs, new Set(), { pricesIncludeTax: false, rules })).toBe(3_900 + 624);
    expect(addedOf(jobs, new Set(['pads']), { pricesIncludeTax: false, rules })).toBe(
      Math.round((8_860 + 2_500) * 1.16),
    );
    expect(addedOf(jobs, new Set(['pads', 'tyres']), { pricesIncludeTax: false, rules })).toBe((15_000 + 2_500) * 1.16);
    expect(addedOf(jobs, new Set(['pads']), { pricesIncludeTax: true, rules })).toBe(8_860 + 2_500);
    expect(addedOf(jobs, new Set(['pads']), plain)).toBe(0);
    expect(totalOf(jobs, new Set(['pads']), [], { pricesIncludeTax: false, rules })).toBe(
      443_000 + Math.round(11_360 * 1.16),
    );
  });

  it('[EST-02] R-355 a budget holds with the shop’s own lines in it', () => {
    const rules = { suppliesBp: 500, suppliesCap: null, environmentFee: 0, taxRateBp: 1600, pricesIncludeTax: false };
    expect(pickWithin(jobs, 195_000 + 248_000, [], { pricesIncludeTax: false, rules })).toEqual([]);
    expect(pickWithin(jobs, 469_000, [], { pricesIncludeTax: false, rules })).toEqual(['pads']);
  });

  it('[EST-03] R-330 tax is reckoned once over a choice; what that moves stands as a row, so the rows add up', () => {
    const small = ['a', 'b', 'c'].map((id) => ({ ...job(id, 'urgent', 3), charges: [{ rateBp: 1600, amount: 3 }] }));
    const all = new Set(['a', 'b', 'c']);
    const plus = { pricesIncludeTax: false };
    expect(totalOf(small, new Set(['a']), [], plus)).toBe(3);
    expect([totalOf(small, all, [], plus), roundingOf(small, all, [], plus)]).toEqual([10, 1]);
    expect([totalOf(small, all, [], plain), roundingOf(small, all, [], plain)]).toEqual([9, 0]);
    const less = [{ ...job('d', 'urgent', -3), charges: [{ rateBp: 1600, amount: -4 }] }];
    expect(totalOf(less, new Set(['d']), [], plus)).toBe(-5);
  });

  it('[EST-03] finds the tax inside a gross total', () => {
    expect(taxIn(1_388_000, 1600)).toBe(191_448);
  });
});
