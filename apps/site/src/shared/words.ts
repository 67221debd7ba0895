import type { portal } from '@pitlane/phrases/en/portal';
import type { reviews } from '@pitlane/phrases/en/reviews';
import type { site } from '@pitlane/phrases/en/site';

export type PhraseKey = keyof typeof site | keyof typeof portal | keyof typeof reviews;
export type PhraseParams = Record<string, string | number>;

/** A sentence in the visitor's language. */
export type Translate = (key: PhraseKey, params?: PhraseParams) => string;
