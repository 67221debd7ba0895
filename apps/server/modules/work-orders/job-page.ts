import type { shapes, workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import { toAuthorise } from './guards.ts';
import type { linesOf } from './jobs-of.ts';
import type { Sums } from './money-of.ts';
import type { JobRow } from './page-rows.ts';

type Job = z.output<typeof workOrders.job>;
type Lines = Awaited<ReturnType<typeof linesOf>> extends Map<string, infer L> ? L : never;

/** Minutes on the clock until now: what is counted and what is running. */
export function minutesSoFar(row: Pick<JobRow, 'actual_minutes' | 'running_since'>, now: string): number {
  if (!row.running_since) return row.actual_minutes;
  const running = Math.floor((Date.parse(now) - Date.parse(row.running_since)) / 60_000);
  return row.actual_minutes + Math.max(0, running);
}

/** A job as the page of a work order shows it; `sums` is its share of the document. */
export function jobOf(
  row: JobRow,
  more: { lines: Lines; photos: shapes.Photo[]; sums: Sums | undefined; now: string },
): Job {
  return {
    id: row.id,
    publicId: row.public_id,
    title: row.title,
    concern: row.concern,
    cause: row.cause,
    correction: row.correction,
    sentence: row.sentence,
    statusWords: row.status_words,
    condition: row.condition,
    status: row.status,
    decision: row.decision,
    decidedAt: row.decided_at,
    decidedHow: row.decided_how,
    declineReason: row.decline_reason,
    booked: row.booked,
    authorisation: toAuthorise(row),
    serviceId: row.service_id,
    findingId: row.finding_id,
    inspectionId: row.inspection_id,
    technician: row.technician_id
      ? { id: row.technician_id, name: row.technician ?? '', initials: row.technician_initials ?? '' }
      : null,
    estimatedMinutes: row.estimated_minutes,
    actualMinutes: minutesSoFar(row, more.now),
    runningSince: row.running_since,
    pauseReason: row.pause_reason,
    lines: more.lines.map(({ id, kind, description, partNumber, quantity, unitPrice, taxRateBp, net, issued }) => ({
      id,
      kind,
      description,
      partNumber,
      quantity,
      unitPrice,
      taxRateBp,
      net,
      issued,
    })),
    photos: more.photos,
    net: more.sums?.net ?? row.net,
    tax: more.sums?.tax ?? row.tax,
    total: more.sums?.total ?? row.total,
    position: row.position,
    version: row.version,
  };
}
