import type { Condition, Minor } from '../shared/views.ts';
import { type Charged, type OwnLineRules, ownLinesOf } from './own-lines.ts';

export interface BudgetJob extends Charged {
  id: string;
  condition: Condition;
  total: Minor;
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

/** What the shop's own lines add to a choice, minor units. */
export const addedOf = (
  jobs: readonly BudgetJob[],
  chosen: ReadonlySet<string>,
  rules: OwnLineRules | undefined,
): Minor => ownLinesOf(inOf(jobs, chosen), rules);

/** Sum of the chosen and booked jobs with the savings that hold for them and the shop's own lines, minor units. */
export function totalOf(
  jobs: readonly BudgetJob[],
  chosen: ReadonlySet<string>,
  savings: readonly BudgetSaving[],
  rules?: OwnLineRules,
): Minor {
  const sum = inOf(jobs, chosen).reduce((total, job) => total + job.total, 0);
  return sum + savingOf(jobs, chosen, savings) + addedOf(jobs, chosen, rules);
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
  rules?: OwnLineRules,
): string[] {
  const open = jobs
    .filter((job) => !job.locked)
    .sort((a, b) => RANK[a.condition] - RANK[b.condition] || a.total - b.total);
  const chosen = new Set<string>();
  for (const job of open) {
    const tried = new Set(chosen).add(job.id);
    if (totalOf(jobs, tried, savings, rules) <= amount) chosen.add(job.id);
  }
  return jobs.filter((job) => chosen.has(job.id)).map((job) => job.id);
}

/** Ends and step of the slider, minor units: from the booked amount to everything, in round steps. */
export function budgetScale(jobs: readonly BudgetJob[], rules?: OwnLineRules): { min: Minor; max: Minor; step: Minor } {
  const all = totalOf(jobs, new Set(jobs.map((job) => job.id)), [], rules);
  const booked = totalOf(jobs, new Set(), [], rules);
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(all, 10))) - 1) / 2);
  const whole = Math.max(1, Math.round(step));
  return { min: Math.floor(booked / whole) * whole, max: Math.ceil(all / whole) * whole, step: whole };
}

/** Tax contained in a gross amount, rounded half up. `rateBp` in basis points (1600 = 16 %). */
export const taxIn = (gross: Minor, rateBp: number): Minor => Math.round((gross * rateBp) / (10_000 + rateBp));
