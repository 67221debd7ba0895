import type { shapes, workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import type { ShopPrivacy } from '../../schema/json.ts';
import { isAgreed } from './guards.ts';
import type { linesOf } from './jobs-of.ts';
import type { CustomerJobRow } from './tracker-rows.ts';
import { jobText } from './words.ts';

type CustomerJob = z.output<typeof workOrders.customerJob>;
type Lines = Awaited<ReturnType<typeof linesOf>> extends Map<string, infer L> ? L : never;

/** Where a job stands for the customer. */
export function stateOf(job: Pick<CustomerJobRow, 'decision' | 'booked' | 'status'>): CustomerJob['state'] {
  if (job.decision === 'declined') return 'declined';
  if (!isAgreed(job)) return 'waiting_choice';
  if (job.status === 'open') return 'approved';
  return job.status;
}

/**
 * A job as the customer sees it. R-270 Prices show only where the shop shows prices, the split into labour only where it
 * shows that too; parts are always named.
 */
export function customerJobOf(
  row: CustomerJobRow,
  more: { lines: Lines; photos: shapes.Photo[]; privacy: ShopPrivacy; locale: shapes.Locale },
): CustomerJob {
  const { showPrices, showLabourBreakdown } = more.privacy;
  const split = showPrices && showLabourBreakdown;
  const state = stateOf(row);
  const minutes = Math.max(row.estimated_minutes, 1);
  const half = state === 'in_work' || state === 'paused' ? Math.min(0.95, row.actual_minutes / minutes) : null;
  return {
    id: row.public_id,
    title: row.title,
    concern: row.concern,
    correction: row.correction,
    sentence: row.sentence,
    statusWords: jobText(more.locale, state, row.status_words, row.decision !== 'approved'),
    condition: row.condition,
    state,
    total: showPrices ? row.total : null,
    doneAt: row.done_at,
    startedAt: row.started_at,
    progress: state === 'done' ? 1 : half,
    photos: more.photos,
    parts: more.lines
      .filter((line) => line.kind === 'part')
      .map((line) => ({
        description: line.description,
        quantity: line.quantity,
        price: split ? line.net : null,
      })),
    labour: split
      ? more.lines
          .filter((line) => line.kind === 'labour')
          .map((line) => ({ description: line.description, price: line.net }))
      : [],
  };
}
