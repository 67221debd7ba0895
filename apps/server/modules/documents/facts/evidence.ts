import { dayAt } from '../../../kernel/calendar/zone.ts';
import type { Reading } from '../../../kernel/implement.ts';
import { readEvidence } from '../../estimates/index.ts';
import { readVisit } from '../../work-orders/index.ts';
import { evidencePaper } from '../papers/evidence.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

/** Every decision on a visit's estimates with its checksum. */
export async function drawEvidence(scope: Reading, workOrderId: string): Promise<Drawn> {
  const visit = await readVisit(scope, workOrderId);
  const evidence = await readEvidence(scope, workOrderId);
  const reader = await readReader(scope, visit.customerId);
  const frame = await readFrame(scope, reader.locale);
  const facts = {
    number: evidence.workOrder.number,
    to: reader.to,
    car: evidence.vehicle,
    day: dayAt(scope.clock.now(), frame.timeZone),
    intact: evidence.intact,
    entries: evidence.entries.map(({ entry, hash }) => ({
      place: entry.position,
      at: entry.at,
      jobs: entry.jobs.filter((job) => job.now).map((job) => ({ ...job, photos: job.photos.length })),
      surcharges: entry.surcharges ?? [],
      terms: entry.terms?.text ?? null,
      signature: entry.signature,
      how: entry.how,
      who: entry.who.name,
      recordedBy: entry.who.recordedBy?.name ?? null,
      version: entry.estimate.version,
      amount: entry.amount,
      difference: entry.difference,
      currency: entry.estimate.currency,
      device: [entry.who.device, entry.who.address].filter(Boolean).join(' · ') || null,
      hash,
    })),
  };
  return drawnWith(frame, facts, { name: String(facts.number), draw: () => evidencePaper(frame, facts), keys: [] });
}
