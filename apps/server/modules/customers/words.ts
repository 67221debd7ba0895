import type { shapes } from '@pitlane/contracts';
import { t } from '@pitlane/phrases';

/** What a visit was about, in one line: its first job and how many more there are. */
export function visitTitle(locale: shapes.Locale, titles: readonly string[]): string {
  const [first] = titles;
  if (first === undefined) return t(locale, 'customers.visit.noJobs');
  return titles.length === 1 ? first : t(locale, 'customers.visit.andMore', { title: first, more: titles.length - 1 });
}
