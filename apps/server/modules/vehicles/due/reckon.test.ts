import { describe, expect, it } from 'vitest';
import { kmADay } from './km-a-day.ts';
import { planFor } from './plan.ts';
import { addMonths, reckon, stateOn } from './reckon.ts';

const oil = { code: 'MNT-001', item: 'Engine oil and filter', everyKm: 10_000, everyMonths: 12 };
const lead = { days: 30, km: 1000 };
const base = { item: oil, done: null, first: { day: '2026-01-10', km: 47_300 }, last: null, kmADay: null, lead };

describe('R-156 the plan of a car', () => {
  it('fits the fuel and the drive, and names each service once', () => {
    const codes = (fuel: string | null, more: object = {}) =>
      planFor({ fuel, drivetrain: null, type: null, ...more }).map(({ code }) => code);
    expect(codes('diesel')).toContain('MNT-006');
    expect(codes('electric')).not.toContain('MNT-001');
    expect(codes(null)).toContain('MNT-001');
    expect(codes(null)).not.toContain('MNT-007');
    expect(codes('diesel', { drivetrain: 'awd' })).toContain('MNT-018');
    expect(codes('diesel')).not.toContain('ENG-027');
    expect(codes('petrol')).not.toContain('BRK-010');
    const all = codes('petrol', { type: 'truck' });
    expect(new Set(all).size).toBe(all.length);
  });

  it('takes the heaviest deed at its shortest interval', () => {
    const plan = new Map(planFor({ fuel: 'petrol', drivetrain: null, type: null }).map((item) => [item.code, item]));
    expect(plan.get('MNT-001')).toMatchObject({ everyKm: 10_000, everyMonths: 12 });
    expect(plan.get('MNT-004')).toMatchObject({ everyKm: 30_000, everyMonths: 36 });
    expect(plan.get('MNT-010')).toMatchObject({ everyKm: 80_000, everyMonths: 60 });
  });
});

describe('R-156 when an item is due', () => {
  it('after it was done: so many months and kilometres, whichever is reached first', () => {
    const done = { day: '2026-01-10', km: 50_000 };
    const last = { day: '2026-05-10', km: 56_000 };
    const fast = reckon({ ...base, done, last, kmADay: 50 });
    expect(fast).toMatchObject({ basis: 'done', dueOn: '2027-01-10', dueKm: 60_000, expectedOn: '2026-07-29' });
    expect(fast?.remindOn).toBe('2026-06-29');
    expect(reckon({ ...base, done, last, kmADay: 5 })?.expectedOn).toBe('2027-01-10');
  });

  it('never done here: the next distance of the plan above the first reading', () => {
    const due = reckon({ ...base, last: { day: '2026-01-10', km: 47_300 } });
    expect(due).toMatchObject({ basis: 'plan', dueKm: 50_000, dueOn: '2027-01-10', expectedOn: '2027-01-10' });
    expect(due?.remindOn).toBe('2026-12-11');
  });

  it('what the odometer has passed is due since that reading; without any, the calendar speaks', () => {
    const last = { day: '2026-06-01', km: 50_200 };
    expect(reckon({ ...base, last })).toMatchObject({ expectedOn: '2026-06-01' });
    const near = reckon({ ...base, last: { day: '2026-06-01', km: 49_100 } });
    expect(near?.remindOn).toBe('2026-06-01');
    const blind = reckon({ ...base, first: { day: '2026-01-10', km: null } });
    expect(blind).toMatchObject({ dueKm: null, expectedOn: '2027-01-10' });
    expect(reckon({ ...base, done: { day: '2026-02-01', km: null } })?.dueKm).toBeNull();
  });

  it('by distance alone: nobody knows the day until the odometer is known to move', () => {
    const filter = { ...oil, everyMonths: null };
    expect(reckon({ ...base, item: filter, last: { day: '2026-06-01', km: 47_500 } })).toBeNull();
    const known = reckon({ ...base, item: filter, last: { day: '2026-06-01', km: 47_500 }, kmADay: 50 });
    expect(known).toMatchObject({ dueOn: null, dueKm: 50_000, expectedOn: '2026-07-21' });
  });

  it('months keep to the calendar, and a day has three states', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-03-15', 24)).toBe('2028-03-15');
    const on = (day: string) => stateOn(day, { expectedOn: '2026-07-29', remindOn: '2026-06-29' });
    expect([on('2026-06-28'), on('2026-06-29'), on('2026-07-29')]).toEqual(['later', 'soon', 'due']);
  });

  it('the pace comes from readings two weeks apart, after the last exchange of the cluster', () => {
    const at = (day: string, km: number) => ({ day, km });
    expect(kmADay([at('2026-01-01', 1000), at('2026-01-11', 2000)])).toBeNull();
    expect(kmADay([at('2026-01-01', 1000), at('2026-02-20', 3000)])).toBe(40);
    expect(kmADay([at('2025-01-01', 90_000), at('2026-01-01', 10), at('2026-02-20', 1010)])).toBe(20);
    expect(kmADay([at('2026-01-01', 1000), at('2026-02-20', 900_000)])).toBeNull();
    expect(kmADay([at('2026-01-01', 1000)])).toBeNull();
  });
});
