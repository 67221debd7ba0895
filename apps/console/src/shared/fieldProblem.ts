import type { Translate } from './phrases.tsx';
import { problemOf } from './problemWords.ts';

/** Words for a field the server refused; undefined when the problem is about something else. Nested fields count. */
export function fieldProblem(t: Translate, error: unknown, field: string): string | undefined {
  if (error === undefined) return undefined;
  const { field: one, errors } = problemOf(error);
  const about = (name: string) => name === field || name.startsWith(`${field}.`);
  const hit = (one !== undefined && about(one)) || errors?.some((item) => about(item.field));
  return hit ? t('field.check') : undefined;
}
