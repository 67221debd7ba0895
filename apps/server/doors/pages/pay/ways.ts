import type { OutputOf } from '@pitlane/contracts';
import type { PayWay } from '../../../../site/src/pages/money.props.ts';
import type { Named } from '../ask.ts';
import { openingNow } from '../views/hours.ts';
import type { Visit } from '../visit.ts';
import { type SayKey, say } from '../words.ts';

export type Offered = OutputOf<Named['getPayByLink']>['ways'][number];
export type Provider = Offered['provider'];
type Face = { title: SayKey; detail: SayKey; mark?: string[]; icon: PayWay['icon'] };

const MOMO: Readonly<Record<string, Face>> = {
  mtn: { title: 'pages.pay.mtn', detail: 'pages.pay.momoText', mark: ['MTN', 'MoMo'], icon: 'phone' },
  airtel: { title: 'pages.pay.airtel', detail: 'pages.pay.momoText', mark: ['Airtel', 'Money'], icon: 'phone' },
};
const FACES: Readonly<Record<string, Face>> = {
  mobile_money: { title: 'pages.pay.momo', detail: 'pages.pay.momoText', icon: 'phone' },
  card: { title: 'pages.pay.card', detail: 'pages.pay.cardText', icon: 'card' },
  sepa: { title: 'pages.pay.sepa', detail: 'pages.pay.sepaText', mark: ['SEPA'], icon: 'bank' },
  wallet: { title: 'pages.pay.wallet', detail: 'pages.pay.walletText', icon: 'card' },
};
const RANK = ['mobile_money', 'card', 'wallet', 'sepa'];

const faceOf = (provider: string, method: string): Face | undefined =>
  (method === 'mobile_money' ? MOMO[provider] : undefined) ?? FACES[method];

const AT_DESK: Readonly<Record<string, SayKey>> = {
  cash: 'pages.pay.cash',
  bank: 'pages.pay.bank',
  terminal: 'pages.pay.terminal',
};

/** "MTN MoMo", "Visa or Mastercard": a provider's method in the payer's words. */
export function wayName({ locale }: Pick<Visit, 'locale'>, provider: string, method: string): string {
  const title = AT_DESK[method] ?? faceOf(provider, method)?.title;
  return title ? say(locale, title) : '';
}

function desk(visit: Visit): PayWay {
  const opening = openingNow(visit);
  const until = opening.state === 'open' ? say(visit.locale, 'pages.hours.until', { time: opening.until }) : '';
  return {
    value: 'cash',
    title: say(visit.locale, 'pages.pay.cash'),
    detail: until ? say(visit.locale, 'pages.pay.cashOpen', { until }) : say(visit.locale, 'pages.pay.cashLater'),
    icon: 'cash',
    maySave: false,
  };
}

/**
 * What the shop offers, quickest first: its providers, then a transfer where it gave an account, then the desk. A second
 * provider with the same method would only ask the payer a question that means nothing to them.
 */
export function payWays(visit: Visit, offered: readonly Offered[], bank: boolean, signedIn: boolean): PayWay[] {
  const { locale } = visit;
  const seen = new Set<string>();
  const named = offered.some(({ provider, method }) => method === 'mobile_money' && MOMO[provider]);
  const ways = offered
    .filter(({ provider, method }) => !named || method !== 'mobile_money' || MOMO[provider])
    .toSorted((a, b) => RANK.indexOf(a.method) - RANK.indexOf(b.method))
    .flatMap(({ provider, method, needsPhone, maySave }): PayWay[] => {
      const face = faceOf(provider, method);
      const title = face ? say(locale, face.title) : '';
      if (!face || seen.has(title)) return [];
      seen.add(title);
      return [
        {
          value: `${provider}.${method}`,
          title,
          detail: say(locale, face.detail),
          ...(face.mark ? { mark: face.mark } : {}),
          icon: face.icon,
          ...(needsPhone ? { phoneField: `phone-${provider}` } : {}),
          maySave: maySave && signedIn,
        },
      ];
    });
  const transfer: PayWay = {
    value: 'bank',
    title: say(locale, 'pages.pay.bank'),
    detail: say(locale, 'pages.pay.bankText'),
    icon: 'bank',
    maySave: false,
  };
  return [...ways, ...(bank ? [transfer] : []), desk(visit)];
}
