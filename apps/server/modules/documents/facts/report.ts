import { dayAt } from '../../../kernel/calendar/zone.ts';
import type { Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { lastInspection, reportPoints } from '../../inspections/index.ts';
import { storedPhotos } from '../../media/index.ts';
import { readShop } from '../../shops/index.ts';
import { readVisit, reportedJobs } from '../../work-orders/index.ts';
import { type ReportFacts, reportPaper } from '../papers/report.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

const PHOTOS_EACH = 3;

async function inspectionOf(scope: Reading, workOrderId: string): Promise<ReportFacts['inspection']> {
  const last = await lastInspection(scope, workOrderId);
  if (!last?.finishedAt) return null;
  const points = await reportPoints(scope, last.id);
  const photos = await storedPhotos(
    scope,
    'inspection_point',
    points.map(({ id }) => id),
  );
  const { privacy } = await readShop(scope);
  return {
    name: last.name,
    finishedAt: last.finishedAt,
    technician: privacy.showTechnicianNames ? last.technician : null,
    points: points.map((point) => ({
      name: point.name,
      condition: point.condition,
      text: point.sentence ?? '',
      reading: point.measure,
      photos: photos
        .filter(({ ownerId }) => ownerId === point.id)
        .slice(0, PHOTOS_EACH)
        .map(({ key }) => key),
    })),
  };
}

async function carOf({ sql, shopId }: Reading, vehicleId: string) {
  const row = await sql
    .selectFrom('vehicles__name')
    .select(['plate', 'make', 'model', 'year'])
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  const { plate, make, model, year } = found(row);
  return { plate: plate ?? '', make, model, year };
}

/** What was done on a visit and what was found, with the photos customers may see. Internal notes stay inside. */
export async function drawReport(scope: Reading, workOrderId: string): Promise<Drawn> {
  const visit = await readVisit(scope, workOrderId);
  const { jobs, concerns, odometerKm, closedAt } = await reportedJobs(scope, workOrderId);
  const reader = await readReader(scope, visit.customerId);
  const frame = await readFrame(scope, reader.locale);
  const facts: ReportFacts = {
    number: Number(visit.number),
    to: reader.to,
    car: await carOf(scope, visit.vehicleId),
    day: dayAt(closedAt ? new Date(closedAt) : scope.clock.now(), frame.timeZone),
    odometerKm,
    concerns,
    inspection: await inspectionOf(scope, workOrderId),
    jobs,
  };
  return drawnWith(frame, facts, {
    name: String(facts.number),
    draw: (pictures) => reportPaper(frame, facts, pictures),
    keys: facts.inspection?.points.flatMap(({ photos }) => photos) ?? [],
  });
}
