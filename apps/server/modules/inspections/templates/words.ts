import { isKey, type Key, type Locale, t } from '@pitlane/phrases';

type PointKey = Extract<Key, `points.${string}`>;
const isPointKey = (key: string): key is PointKey => key.startsWith('points.') && isKey(key);

/** Points that share their sentences. */
const shared: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['056', '057'].map((number) => [`DVI-${number}`, 'leak'])),
  ...Object.fromEntries(['061', '062', '063', '064'].map((number) => [`DVI-${number}`, 'tread'])),
  ...Object.fromEntries(['073', '074', '075', '076'].map((number) => [`DVI-${number}`, 'pads'])),
  ...Object.fromEntries(['081', '082'].map((number) => [`DVI-${number}`, 'shocks'])),
};

/** What a template's own word is called in a language (`DVI-003`, `section.lights`); undefined for a word it does not have. */
export function wordFor(locale: Locale, name: string): string | undefined {
  const key = `points.${name}`;
  return isPointKey(key) ? t(locale, key) : undefined;
}

/** What the driver reads about a point that is to be watched or urgent; nothing where the finding speaks for itself. */
export function sentencesFor(locale: Locale, pointKey: string): { monitor?: string; urgent?: string } | undefined {
  const of = shared[pointKey] ?? pointKey;
  const monitor = wordFor(locale, `${of}.monitor`);
  const urgent = wordFor(locale, `${of}.urgent`);
  return monitor || urgent ? { ...(monitor ? { monitor } : {}), ...(urgent ? { urgent } : {}) } : undefined;
}
