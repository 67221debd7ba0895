import type { Condition } from './views.ts';
import type { PhraseKey, Translate } from './words.ts';

const WORDS: Record<Condition, PhraseKey> = {
  good: 'portal.condition.good',
  monitor: 'portal.condition.monitor',
  urgent: 'portal.condition.urgent',
  not_checked: 'portal.condition.notChecked',
};

export const conditionWord = (condition: Condition, t: Translate): string => t(WORDS[condition]);
