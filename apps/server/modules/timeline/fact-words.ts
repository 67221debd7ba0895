import { formatLocale, isKey, type Key, type Locale, t } from '@pitlane/phrases';

/** Says a key that was put together at run time. */
const say = t as (locale: Locale, key: Key) => string;
const KILOMETRES = new Set(['odometerKm', 'km']);
/** Where the words of a code are, by the fact and the kind of event it stands in. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  kind: ['bill.kind', 'catalogue.kind'],
  how: ['decisions.how'],
  channel: ['people.consent'],
  role: ['staffing.role'],
  condition: ['condition'],
  by: ['timeline.who'],
};
/** Where the labels of changed fields are, by what was changed. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  shop: ['settings'],
  customer: ['people'],
  vehicle: ['cars'],
  service: ['catalogue'],
  billing: ['rules', 'bill', 'account'],
  job: ['job'],
};

const firstOf = (locale: Locale, keys: readonly string[]): string | null => {
  const found = keys.find(isKey);
  return found ? say(locale, found) : null;
};

/**
 * The value of a fact as people read it: codes in words, kilometres with separators; null for a kind only machines
 * know. Free text stays as it was written.
 */
export function factWords(locale: Locale, type: string, name: string, value: string | number): string | null {
  if (KILOMETRES.has(name) && typeof value === 'number')
    return new Intl.NumberFormat(formatLocale(locale)).format(value);
  const text = String(value);
  if (name === 'reason' && type === 'job.paused') return firstOf(locale, [`pause.${text}`]) ?? text;
  if (name === 'fields') {
    const places = FIELDS[type.split('.')[0] ?? ''] ?? [];
    const labels = text.split(', ').map((field) =>
      firstOf(
        locale,
        places.map((place) => `${place}.${field}`),
      ),
    );
    return [...new Set(labels.flatMap((label) => label ?? []))].join(', ') || null;
  }
  if (name === 'by' && text === 'shop') return t(locale, 'timeline.who.staff');
  const places = CODES[name];
  if (!places) return text;
  const words = firstOf(
    locale,
    places.map((place) => `${place}.${text}`),
  );
  return words ?? (name === 'kind' ? null : text);
}
