import { inspections } from '@pitlane/contracts';
import { newId } from '../../../kernel/ids.ts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { readShop } from '../../shops/index.ts';
import { inspectionStarted, readVisit } from '../../work-orders/index.ts';
import { carOf, countPoints, sectionsFor, suggestedKind, templateBy } from '../choose-template.ts';
import { definitionOf } from '../definition-of.ts';
import { beforeArrival, inspectable } from '../lifecycle.ts';
import type { Section, Template } from '../templates/template.ts';
import { mayStart } from '../whose.ts';

/** Who looks: a technician always starts for themselves; others name an active person of the shop or nobody. */
async function technicianFor(scope: Scope, wanted: string | undefined): Promise<string | null> {
  const { actor, sql, shopId } = scope;
  if (actor.kind === 'staff' && actor.role === 'TECH') {
    if (wanted && wanted !== actor.staffId) refuse('not_found', 'technicianId');
    return actor.staffId;
  }
  if (!wanted) return null;
  const person = await sql
    .selectFrom('staff__name')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('id', '=', wanted)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return found(person?.id, 'technicianId');
}

async function addPoints({ sql, shopId }: Scope, inspectionId: string, sections: readonly Section[]): Promise<void> {
  const points = sections.flatMap((section) => section.points.map((point) => ({ section, point })));
  await sql
    .insertInto('inspection_point')
    .values(
      points.map(({ section, point }, index) => ({
        shop_id: shopId,
        id: newId(),
        inspection_id: inspectionId,
        position: index + 1,
        key: point.key,
        section_key: section.key,
        section: section.name,
        name: point.name,
        definition: JSON.stringify(definitionOf(point)),
      })),
    )
    .execute();
}

async function odometerOf({ sql, shopId }: Scope, workOrderId: string): Promise<number | null> {
  const row = await sql
    .selectFrom('work_orders__visit')
    .select('odometer_km')
    .where('shop_id', '=', shopId)
    .where('id', '=', workOrderId)
    .executeTakeFirst();
  return row?.odometer_km ?? null;
}

/** R-310 In the shop's language: what was asked stays as it was read. */
async function templateFor(scope: Scope, workOrderId: string, wanted: string | undefined): Promise<Template> {
  const { locale } = await readShop(scope);
  return found(templateBy(wanted ?? (await suggestedKind(scope, workOrderId)), locale), 'template');
}

export default implement(
  inspections.startInspection,
  async (scope, input) => {
    const { sql, shopId, now, record } = scope;
    const visit = await readVisit(scope, input.workOrderId);
    await mayStart(scope, visit.id);
    const technicianId = await technicianFor(scope, input.technicianId);
    const template = await templateFor(scope, visit.id, input.template);
    const early = template.kind === 'check_in' && beforeArrival.has(visit.stage);
    if (!inspectable.has(visit.stage) && !early) refuse('move_not_allowed');
    const sections = sectionsFor(template, await carOf(scope, visit.vehicleId));
    const id = input.id ?? newId();
    await sql
      .insertInto('inspection')
      .values({
        shop_id: shopId,
        id,
        work_order_id: visit.id,
        vehicle_id: visit.vehicleId,
        template_key: template.key,
        template_version: template.version,
        name: template.name,
        kind: template.kind,
        state: 'in_progress',
        technician_id: technicianId,
        odometer_km: await odometerOf(scope, visit.id),
        started_at: now,
      })
      .execute();
    await addPoints(scope, id, sections);
    const staff = technicianId ? { staff: technicianId } : {};
    record('inspection.started', { ...visit.refs, inspection: id, ...staff }, { name: template.name });
    if (template.kind !== 'check_in') await inspectionStarted(scope, visit.id);
    return { id, points: countPoints(sections) };
  },
  { inspection_one_running: 'already_exists', inspection_pkey: 'already_exists' },
);
