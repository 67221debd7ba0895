import { en, type Key, type Translate } from '@pitlane/phrases/browser';
import type { Recorded } from '../inspection.ts';

type Loose = (key: Key, params: Readonly<Record<string, string | number>>) => string;

/** Why the server proposes a condition; nothing when it does not say, or says it in words we do not know yet. */
export function whyWords(t: Translate, why: Recorded['why'] | undefined): string | undefined {
  if (!why || !(why.key in en)) return undefined;
  return (t as unknown as Loose)(why.key as Key, why.params);
}
