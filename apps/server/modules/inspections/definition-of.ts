import type { PointDefinition } from '../../schema/json.ts';
import { type Suggestion, suggestCondition } from './templates/suggest-condition.ts';
import type { Condition, Point } from './templates/template.ts';

/** What of a template's point is frozen into an inspection, so that it is judged as it was asked. */
export function definitionOf(point: Point): PointDefinition {
  return {
    input: point.input,
    unit: point.unit ?? null,
    decimals: point.decimals ?? 0,
    values: point.values ?? [],
    limits: point.limits ? { ...point.limits, legal: point.legal ?? null } : null,
    photoRequiredWhen: point.photoRequiredWhen,
    ...(point.upperLimits ? { upperLimits: point.upperLimits } : {}),
    ...(point.compareWith ? { compareWith: point.compareWith } : {}),
    ...(point.customerWords ? { sentences: point.customerWords } : {}),
  };
}

/** The condition these readings ask for, or null when nothing can be said. */
export function suggestFor(
  key: string,
  name: string,
  definition: PointDefinition,
  measured: readonly { readonly key: string; readonly value: number }[],
): Suggestion | null {
  const { limits, unit, upperLimits, compareWith } = definition;
  const point: Point = {
    key,
    name,
    input: definition.input,
    decimals: definition.decimals,
    values: definition.values,
    photoRequiredWhen: definition.photoRequiredWhen.filter((one): one is Condition => one !== 'not_checked'),
    ...(unit === null ? {} : { unit }),
    ...(limits === null ? {} : { limits }),
    ...(upperLimits ? { upperLimits } : {}),
    ...(compareWith ? { compareWith } : {}),
  };
  return suggestCondition(point, Object.fromEntries(measured.map((one) => [one.key, one.value])));
}
