import type { Translate } from '../../../../shared/phrases.tsx';

const ways = ['portal', 'in_person', 'phone', 'message', 'booked'] as const;
type Way = (typeof ways)[number];
const isWay = (word: string | null): word is Way => ways.includes(word as Way);

export const pauseReasons = ['break', 'parts', 'customer', 'help', 'other_job', 'end_of_day', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
const isReason = (word: string | null): word is PauseReason => pauseReasons.includes(word as PauseReason);

/** “09:12, portal” */
export function howWords(t: Translate, how: string | null, time: string): string {
  if (!isWay(how)) return t('job.how.other', { time });
  return how === 'booked' ? t('job.how.booked') : t(`job.how.${how}`, { time });
}

/** Why the clock stands; a reason the catalogue does not know is said as it came. */
export const pauseWords = (t: Translate, reason: string | null): string =>
  isReason(reason) ? t(`job.pause.${reason}`) : (reason ?? '');
