import type { Condition, Minor } from '../shared/views.ts';
import { type Charge, type Charged, grossOf, type OwnLineRules, ownLinesOf } from './own-lines.ts';

export interface BudgetJob extends Charged {
  id: string;
  condition: Condition;
  total: Minor;
  charges: readonly Charge[];
  /** Booked already: always in, always counted. */
  locked: boolean;
}

export interface BudgetSaving {
  /** Negative or zero. */
  amount: Minor;
  /** Holds only while all of these are chosen. */
  jobs: readonly string[];
}

const RANK: Record<Condition, number> = { urgent: 0, monitor: 1, not_checked: 2, good: 2 };

const inOf = (jobs: readonly BudgetJob[], chosen: ReadonlySet<string>): BudgetJob[] =>
  jobs.filter((job) => job.locked || chosen.has(job.id));

/** How a total follows from a choice. */
export interface Pricing {
  pricesIncludeTax: boolean;
  /** The shop's own lines, where it has some. */
  rules?: OwnLineRules | undefined;
}

/** What the shop's own lines add to a choice, with tax, minor units. */
export function addedOf(jobs: readonly BudgetJob[], chosen: ReadonlySet<string>, pricing: Pricing): Minor {
  const own = ownLinesOf(inOf(jobs, chosen), pricing.rules);
  return own ? grossOf([own], pricing.pricesIncludeTax) : 0;
}

/**
 * R-330 What the chosen and booked jobs come to with the savings that hold for them and the shop's own lines: tax is
 * reckoned once over all of them, as on the bill. Minor units.
 */
export function totalOf(
  jobs: readonly BudgetJob[],
  chosen: ReadonlySet<string>,
  savings: readonly BudgetSaving[],
  pricing: Pricing,
): Minor {
  const isIn = inOf(jobs, chosen);
  const own = ownLinesOf(isIn, pricing.rules);
  const charges = [...isIn.flatMap((job) => job.charges), ...(own ? [own] : [])];
  return grossOf(charges, pricing.pricesIncludeTax) + savingOf(jobs, chosen, savings);
}

/** What reckoning tax once over all of a choice moves its total against the sum of its rows, minor units. */
export function roundingOf(
  jobs: readonly BudgetJob[],
  chosen: ReadonlySet<string>,
  savings: readonly BudgetSaving[],
  pricing: Pricing,
): Minor {
  const rows = inOf(jobs, chosen).reduce((sum, job) => sum + job.total, addedOf(jobs, chosen, pricing));
  return totalOf(jobs, chosen, savings, pricing) - rows - savingOf(jobs, chosen, savings);
}

/** The savings that hold for a choice, negative or zero, minor units. */
export function savingOf(
  jobs: readonly BudgetJob[],
  chosen: ReadonlySet<string>,
  savings: readonly BudgetSaving[],
): Minor {
  const locked = new Set(jobs.filter((job) => job.locked).map((job) => job.id));
  return savings
    .filter((saving) => saving.jobs.every((id) => chosen.has(id) || locked.has(id)))
    .reduce((total, saving) => total + saving.amount, 0);
}

/**
 * The safest set of jobs within an amount: urgent before monitor before the rest, cheaper first within each; a job that
 * does not fit is passed over. Booked jobs are counted first and never left out. Answers the ids of the unlocked jobs.
 */
export function pickWithin(
  jobs: readonly BudgetJob[],
  amount: Minor,
  savings: readonly BudgetSaving[],
  pricing: Pricing,
): string[] {
  const open = jobs
    .filter((job) => !job.locked)
    .sort((a, b) => RANK[a.condition] - RANK[b.condition] || a.total - b.total);
  const chosen = new Set<string>();
  for (const job of open) {
    const tried = new Set(chosen).add(job.id);
    if (totalOf(jobs, tried, savings, pricing) <= amount) chosen.add(job.id);
  }
  return jobs.filter((job) => chosen.has(job.id)).map((job) => job.id);
}

/** Ends and step of the slider, minor units: from the booked amount to everything, in round steps. */
export function budgetScale(jobs: readonly BudgetJob[], pricing: Pricing): { min: Minor; max: Minor; step: Minor } {
  const all = totalOf(jobs, new Set(jobs.map((job) => job.id)), [], pricing);
  const booked = totalOf(jobs, new Set(), [], pricing);
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(all, 10))) - 1) / 2);
  const whole = Math.max(1, Math.round(step));
  return { min: Math.floor(booked / whole) * whole, max: Math.ceil(all / whole) * whole, step: whole };
}

/** Tax contained in a gross amount, rounded half up. `rateBp` in basis points (1600 = 16 %). */
export const taxIn = (gross: Minor, rateBp: number): Minor => Math.round((gross * rateBp) / (10_000 + rateBp));
