import type { OutputOf } from '@pitlane/contracts/core';
import type { listMyJobs } from '@pitlane/contracts/work-orders';
import type { Translate } from '../../shared/phrases.tsx';

type Answer = OutputOf<typeof listMyJobs>;
export type JobSheet = Answer['jobs'][number] & { readonly workedBefore: number };
export type MyWork = Omit<Answer, 'jobs'> & { readonly jobs: readonly JobSheet[] };
export type Arrival = Answer['arrivals'][number];
export type ToInspect = Answer['toInspect'][number];
export type InspectionTask = Answer['inspections'][number];

/** `1 h 48` or `24 min` */
export function durationWords(t: Translate, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours > 0
    ? t('promise.hours', { hours, minutes: String(rest).padStart(2, '0') })
    : t('promise.minutes', { minutes: rest });
}

/** Seconds on the clock: what was worked before and, while it runs, since the start. */
export const workedSeconds = (job: JobSheet, now: number): number =>
  job.workedBefore * 60 + (job.runningSince ? Math.max(0, Math.floor((now - Date.parse(job.runningSince)) / 1000)) : 0);

/** `0:42:18` */
export function clockWords(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export const carOf = (car: { make: string | null; model: string | null; year: number | null }): string =>
  [car.make, car.model, car.year].filter(Boolean).join(' ');
