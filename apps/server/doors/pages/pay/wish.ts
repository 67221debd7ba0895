import type { OutputOf } from '@pitlane/contracts';
import type { FormState } from '../../../../site/src/shared/views.ts';
import { newId } from '../../../kernel/ids.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Named } from '../ask.ts';
import type { Visit } from '../visit.ts';
import { formAgain } from '../wrong.ts';
import { amountIn } from './amount.ts';
import type { Offered } from './ways.ts';

export type MyAttempt = OutputOf<Named['getMyAttempt']>;
export type Wish = {
  readonly provider: Offered['provider'];
  readonly method: 'card' | 'mobile_money' | 'sepa' | 'wallet';
  readonly phone?: string;
  readonly amount?: number;
};
const METHODS = ['card', 'mobile_money', 'sepa', 'wallet'] as const;

const wrong = (field: string): Refusal => new Refusal('invalid_input', { fields: [{ field, reason: 'invalid' }] });

/** What a form asks for: an offered way, its number, and how much. Refuses invalid_input naming the field. */
export function wishIn(values: Record<string, string>, offered: readonly Offered[], currency: string): Wish {
  const way = offered.find(({ provider, method }) => `${provider}.${method}` === values['way']);
  const method = METHODS.find((each) => each === way?.method);
  if (!way || !method) throw wrong('way');
  const text = values['amount']?.trim() ?? '';
  const amount = text ? amountIn(text, currency) : undefined;
  if (amount === null) throw wrong('amount');
  const phone = values[`phone-${way.provider}`]?.trim();
  if (way.needsPhone && !phone) throw wrong('phone');
  return {
    provider: way.provider,
    method,
    ...(way.needsPhone && phone ? { phone } : {}),
    ...(amount === undefined ? {} : { amount }),
  };
}

/** The form as it was sent; what is wrong stands beside the field of the way that was chosen. */
export function payFormAgain(
  { locale }: Pick<Visit, 'locale'>,
  values: Record<string, string>,
  refusal: Refusal,
): FormState {
  const provider = values['way']?.split('.')[0] ?? '';
  const places = { fields: { phone: `phone-${provider}`, provider: 'way', method: 'way' }, whole: 'way' };
  return formAgain(locale, values, refusal, places);
}

const KEY = /^[\w-]{8,80}$/;
export const freshKey = (): string => `pay-${newId()}`;
/** The key a form carried: the same tap again is the same payment. */
export const keyIn = (values: Record<string, string>): string =>
  KEY.test(values['key'] ?? '') ? (values['key'] ?? '') : freshKey();
