import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from '../../kernel/tax.ts';
import { type MoneyJob, moneyOf } from './money-of.ts';
import { isOver } from './over-estimate.ts';
import { amountOf, priceLines } from './price.ts';

const line = fc.record({
  kind: fc.constantFrom('labour' as const, 'part' as const, 'fee' as const, 'sublet' as const, 'discount' as const),
  quantity: fc.integer({ min: 0, max: 50_000 }),
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  taxRateBp: fc.constantFrom(0, 700, 1600, 1900),
});
const job = fc.record({
  decision: fc.constantFrom('not_sent' as const, 'pending' as const, 'approved' as const, 'declined' as const),
  booked: fc.boolean(),
  lines: fc.array(line, { maxLength: 6 }),
});
const terms = fc.record({ currency: fc.constantFrom('ZMW', 'EUR', 'JPY', 'KWD'), pricesIncludeTax: fc.boolean() });

describe('the money of a work order', () => {
  it('R-241 R-251 jobs add up to the document, and the document is one for the tax', () => {
    fc.assert(
      fc.property(fc.array(job, { maxLength: 8 }), terms, (drawn, shop) => {
        const jobs: MoneyJob[] = drawn.map((each, index) => ({ ...each, id: String(index) }));
        const { money, byJob } = moneyOf(jobs, shop);
        const sums = [...byJob.values()];
        const add = (of: 'net' | 'tax' | 'total') => sums.reduce((total, each) => total + each[of], 0);
        expect([add('net'), add('tax'), add('total')]).toEqual([money.estimateNet, money.tax, money.total]);
        expect(money.approved + money.waiting + money.declined + money.booked + money.notSent).toBe(money.estimateNet);
        const whole = totalOf(
          jobs.flatMap((each) => each.lines.map((one) => ({ amount: amountOf(one), rate: one.taxRateBp }))),
          shop,
        );
        expect([money.estimateNet, money.tax, money.total]).toEqual([whole.net, whole.tax, whole.gross]);
        const { approvedJobs, waitingJobs, declinedJobs, bookedJobs, notSentJobs } = money;
        expect(approvedJobs + waitingJobs + declinedJobs + bookedJobs + notSentJobs).toBe(jobs.length);
        const untold = jobs.filter((each) => each.decision === 'not_sent');
        expect(bookedJobs).toBe(untold.filter((each) => each.booked).length);
      }),
    );
  });

  it('R-245 a job alone is a document: its lines add up, a discount takes away, the default rate fills the gap', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), terms, (lines, shop) => {
        const given = lines.map((each) => ({ ...each, description: 'x', partNumber: null }));
        const priced = priceLines(given, {
          currency: shop.currency,
          taxRateBp: 1600,
          rules: { pricesIncludeTax: shop.pricesIncludeTax } as never,
        });
        expect(priced.lines.reduce((sum, each) => sum + each.net, 0)).toBe(priced.net);
        expect(priced.lines.reduce((sum, each) => sum + each.tax, 0)).toBe(priced.tax);
        expect(priced.net + priced.tax).toBe(priced.total);
        for (const each of priced.lines) if (each.kind === 'discount') expect(each.net).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('[NOTF-08] R-252 the border lies exactly at 120 %', () => {
    expect(isOver(120, 100)).toBe(false);
    expect(isOver(121, 100)).toBe(true);
    expect(isOver(1_200_000_000_001, 1_000_000_000_000)).toBe(true);
    expect(isOver(5, 0)).toBe(false);
  });
});
