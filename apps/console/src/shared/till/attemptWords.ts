import type { OutputOf } from '@pitlane/contracts/core';
import type { getAttempt } from '@pitlane/contracts/payments';
import type { Translate } from '../phrases.tsx';

type Attempt = Pick<OutputOf<typeof getAttempt>, 'state' | 'method'>;

/** How a try stands: a phone is asked for its PIN, everybody else for whatever their provider wants. */
export const attemptWords = (t: Translate, { state, method }: Attempt): string =>
  state === 'pending' && method !== 'mobile_money' ? t('attempt.waiting') : t(`attempt.${state}`);
