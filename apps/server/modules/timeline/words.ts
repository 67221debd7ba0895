import { isKey, isLocale, type Key, type Locale, t } from '@pitlane/phrases';
import { factWords } from './fact-words.ts';

type Values = Readonly<Record<string, string | number>>;
/** Says a key that was put together at run time; the test of every event kind proves that it is there. */
const say = t as (locale: Locale, key: Key, values: Values) => string;

export const localeOf = (locale: string | null | undefined): Locale => (locale && isLocale(locale) ? locale : 'en');
const stageWord = (locale: Locale, stage: unknown): string | null => {
  const key = `workOrders.stage.${String(stage)}`;
  return isKey(key) ? say(locale, key, {}) : null;
};

export type Who = 'customer' | 'staff' | 'system' | 'visitor';
export const whoText = (locale: Locale, who: Who): string => t(locale, `timeline.who.${who}`);

function withStages(locale: Locale, type: string, values: Values): Values {
  if (type !== 'workOrder.moved') return values;
  const see = `workOrders.customer.${String(values.to)}`;
  return {
    ...values,
    from: stageWord(locale, values.from) ?? values.from ?? '',
    to: stageWord(locale, values.to) ?? values.to ?? '',
    now: isKey(see) ? say(locale, see, {}) : '',
  };
}

/** The sentence staff read: past tense, with the name of who did it. A kind without words is said by its name. */
export function staffText(locale: Locale, type: string, name: string, values: Values): string {
  const key = `timeline.staff.${type}`;
  return isKey(key)
    ? say(locale, key, { who: name, ...withStages(locale, type, values), ...withName(values, name) })
    : type;
}
const withName = (values: Values, name: string): Values => (values.who === undefined ? { who: name } : {});

/** The sentence the customer reads, or null when this is not told to customers. */
export function customerText(locale: Locale, type: string, values: Values): string | null {
  const key = `timeline.customer.${type}`;
  if (!isKey(key)) return null;
  if (type === 'job.described' && !values.statusWords) return null;
  return say(locale, key, withStages(locale, type, values)).trim() || null;
}

/** What unfolds under a row: each fact that has a label, in the order it was recorded. */
export function factsText(locale: Locale, type: string, values: Values): { label: string; value: string }[] {
  const told = withStages(locale, type, values);
  return Object.entries(values).flatMap(([name]) => {
    const key = `timeline.fact.${name}`;
    const value = told[name];
    if (!isKey(key) || value === undefined) return [];
    const words = factWords(locale, type, name, value);
    return words === null ? [] : [{ label: say(locale, key, {}), value: words }];
  });
}
