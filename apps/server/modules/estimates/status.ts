import type { estimates } from '@pitlane/contracts';
import type { z } from 'zod';
import { dayAt } from '../../kernel/calendar/zone.ts';
import type { Reading } from '../../kernel/implement.ts';
import type { Shop } from '../shops/index.ts';

export type Status = z.output<typeof estimates.estimateStatus>;
/** Waiting for the customer's answer: these can expire. */
export const waiting = ['sent', 'viewed', 'changes_requested'] as const;

/** Today in the shop, as a calendar day. */
export const todayOf = ({ clock }: Pick<Reading, 'clock'>, shop: Pick<Shop, 'timeZone'>): string =>
  dayAt(clock.now(), shop.timeZone);

/** R-335 An estimate nobody answered expires at the end of its last day in the shop's own time. */
export function shownStatus(
  row: { readonly status: Status; readonly valid_until: string | null },
  today: string,
): Status {
  const open = (waiting as readonly Status[]).includes(row.status);
  return open && row.valid_until !== null && row.valid_until < today ? 'expired' : row.status;
}

/** R-336 What the document says once its jobs are decided: all approved, none, some; undecided it stays as it was. */
export function statusFrom(jobs: readonly { readonly decision: string }[], before: Status): Status {
  const approved = jobs.filter((job) => job.decision === 'approved').length;
  const declined = jobs.filter((job) => job.decision === 'declined').length;
  if (approved === jobs.length) return 'approved';
  if (declined === jobs.length) return 'declined';
  if (approved > 0) return 'part_approved';
  return before === 'sent' ? 'viewed' : before;
}
