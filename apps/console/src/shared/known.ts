import { en, type Key, type Translate } from '@pitlane/phrases/browser';

type Plain = <K extends Key>(key: K) => string;

/** Says a key that came from the server; `otherwise` where the catalogue does not know it. Only for phrases without values. */
export function sayKnown(t: Translate, key: string | null | undefined, otherwise: string): string {
  if (!key || !(key in en)) return otherwise;
  return (t as unknown as Plain)(key as Key);
}
