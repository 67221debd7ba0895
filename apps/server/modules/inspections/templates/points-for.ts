import type { Section, Template } from './template.ts';

/**
 * The sections and points of a template that fit a vehicle: an electric car has no oil to check. What is not known of
 * the vehicle leaves no point out. Sections that end up empty are dropped.
 */
export function pointsFor(
  template: Template,
  vehicle: { fuel?: string | null; drivetrain?: string | null },
): Section[] {
  const fits = (allowed: string[] | undefined, own: string | null | undefined) =>
    !allowed || !own || allowed.includes(own);
  return template.sections
    .map((section) => ({
      ...section,
      points: section.points.filter(
        ({ appliesTo }) => fits(appliesTo?.fuel, vehicle.fuel) && fits(appliesTo?.drivetrain, vehicle.drivetrain),
      ),
    }))
    .filter((section) => section.points.length > 0);
}
