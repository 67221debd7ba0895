import { inspections, type OutputOf } from '@pitlane/contracts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { pointPhotos } from '../../media/index.ts';
import { staffByIds } from '../../staff/index.ts';
import { sentenceOf } from '../finding-of.ts';
import { previousFindings } from '../previous-findings.ts';
import { mayRead } from '../whose.ts';

type View = OutputOf<typeof inspections.getInspection>;

async function readInspection({ sql, shopId }: Reading, id: string) {
  return found(
    await sql
      .selectFrom('inspection as i')
      .innerJoin('vehicles__name as v', (join) =>
        join.onRef('v.shop_id', '=', 'i.shop_id').onRef('v.id', '=', 'i.vehicle_id'),
      )
      .innerJoin('work_orders__visit as w', (join) =>
        join.onRef('w.shop_id', '=', 'i.shop_id').onRef('w.id', '=', 'i.work_order_id'),
      )
      .select(['i.id', 'i.work_order_id', 'i.vehicle_id', 'i.name', 'i.kind', 'i.state', 'i.technician_id'])
      .select(['i.started_at', 'i.finished_at', 'i.reviewed_at', 'i.odometer_km', 'i.version', 'w.number'])
      .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
      .where('i.shop_id', '=', shopId)
      .where('i.id', '=', id)
      .executeTakeFirst(),
  );
}

async function jobsOfPoints({ sql, shopId }: Reading, workOrderId: string): Promise<Map<string, string>> {
  const rows = await sql
    .selectFrom('work_orders__job')
    .select(['id', 'finding_id'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('finding_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.finding_id ?? '', row.id ?? '']));
}

async function pointsOf(scope: Reading, inspection: Awaited<ReturnType<typeof readInspection>>) {
  const rows = await scope.sql
    .selectFrom('inspection_point')
    .select(['id', 'key', 'section_key', 'section', 'name', 'definition', 'condition', 'measured', 'note'])
    .select('customer_sentence')
    .where('shop_id', '=', scope.shopId)
    .where('inspection_id', '=', inspection.id)
    .orderBy('position')
    .execute();
  const photos = await pointPhotos(scope, inspection.id);
  const previous = await previousFindings(scope, inspection);
  const jobs = await jobsOfPoints(scope, inspection.work_order_id);
  const points = rows.map((row): View['points'][number] => {
    const { input, unit, decimals, values, limits, photoRequiredWhen } = row.definition;
    const finding = row.condition === 'monitor' || row.condition === 'urgent';
    return {
      key: row.key,
      section: row.section_key,
      name: row.name,
      input,
      unit,
      decimals,
      values,
      limits,
      photoRequiredWhen,
      condition: row.condition,
      measured: row.measured,
      note: row.note,
      customerSentence: sentenceOf(row),
      photos: photos.get(row.id) ?? [],
      jobId: jobs.get(row.id) ?? null,
      findingId: finding ? row.id : null,
      previous: previous.get(row.key) ?? null,
    };
  });
  const sections = new Map(rows.map((row) => [row.section_key, row.section]));
  return { points, sections: [...sections].map(([key, name]) => ({ key, name })) };
}

export default answer(inspections.getInspection, async (scope, { inspectionId }) => {
  const row = await readInspection(scope, inspectionId);
  await mayRead(scope, row);
  const { points, sections } = await pointsOf(scope, row);
  const people = await staffByIds(scope, [row.technician_id]);
  const technician = people.get(row.technician_id ?? '');
  const count = (condition: string | null) => points.filter((point) => point.condition === condition).length;
  return {
    id: row.id,
    workOrderId: row.work_order_id,
    number: Number(row.number),
    name: row.name,
    kind: row.kind,
    state: row.state,
    vehicle: {
      id: row.vehicle_id,
      plate: row.plate ?? '',
      plateRegion: row.plate_region,
      make: row.make,
      model: row.model,
      year: row.year,
    },
    technician: technician ? { id: technician.id, name: technician.name } : null,
    sections,
    points,
    counts: {
      good: count('good'),
      monitor: count('monitor'),
      urgent: count('urgent'),
      left: count(null),
      total: points.length,
    },
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    reviewedAt: row.reviewed_at,
    odometerKm: row.odometer_km,
    version: row.version,
  };
});
