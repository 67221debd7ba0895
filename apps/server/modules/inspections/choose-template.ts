import type { Reading } from '../../kernel/implement.ts';
import { pointsFor } from './templates/points-for.ts';
import type { Section, Template } from './templates/template.ts';
import { templates } from './templates/templates.ts';

const SMALL_MINUTES = 60;
export type Car = { readonly fuel: string | null; readonly drivetrain: string | null };

/** R-310 A visit booked only for small maintenance (an hour or less in all) gets the short look; any other the full one. */
export async function suggestedKind({ sql, shopId }: Reading, workOrderId: string): Promise<'courtesy' | 'short'> {
  const jobs = await sql
    .selectFrom('work_orders__job')
    .select(['booked', 'estimated_minutes'])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .execute();
  const minutes = jobs.reduce((sum, job) => sum + Number(job.estimated_minutes), 0);
  return jobs.length > 0 && jobs.every((job) => job.booked) && minutes <= SMALL_MINUTES ? 'short' : 'courtesy';
}

/** The car of a visit, as far as templates care. */
export async function carOf({ sql, shopId }: Reading, vehicleId: string): Promise<Car> {
  const car = await sql
    .selectFrom('vehicles__name')
    .select(['fuel', 'drivetrain'])
    .where('shop_id', '=', shopId)
    .where('id', '=', vehicleId)
    .executeTakeFirst();
  return { fuel: car?.fuel ?? null, drivetrain: car?.drivetrain ?? null };
}

/** R-311 The sections of a template without the points this car does not have. */
export const sectionsFor = (template: Template, car: Car): Section[] => pointsFor(template, car);
export const countPoints = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + section.points.length, 0);
/** A template in a language, by its key. */
export const templateBy = (key: string, language: string): Template | undefined =>
  templates(language).find((one) => one.key === key);
