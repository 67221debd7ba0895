import type { PayStateProps } from '../../../../site/src/pages/money.props.ts';
import type { Shell } from '../../../../site/src/shared/shell.props.ts';
import type { SomeVisit } from '../visit.ts';
import { sayFirst } from '../words.ts';
import { leaveOnce, startedHere } from './started.ts';
import { wayName } from './ways.ts';
import type { MyAttempt } from './wish.ts';

const LOOK_AGAIN_SECONDS = 4;
const STATES: Readonly<Record<MyAttempt['state'], PayStateProps['state']>> = {
  created: 'waiting',
  pending: 'waiting',
  review: 'waiting',
  succeeded: 'paid',
  failed: 'failed',
  expired: 'failed',
};
export type StateAround = Pick<PayStateProps, 'number' | 'selfHref'> & { readonly stopAction: string } & Partial<
    Pick<PayStateProps, 'vehicle' | 'againHref' | 'billHref' | 'receiptHref' | 'trackHref' | 'left' | 'live'>
  >;

const isPage = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

/** How an attempt stands as a page's props, and where the browser goes or looks next. */
export function stateOf(
  visit: SomeVisit,
  attempt: MyAttempt,
  around: StateAround,
): { props: PayStateProps; refresh?: Shell['refresh'] } {
  const state = STATES[attempt.state];
  const started = startedHere(visit, attempt.attempt);
  const page = state === 'waiting' && isPage(attempt.redirectUrl) ? attempt.redirectUrl : undefined;
  const onPhone = started?.method === 'mobile_money';
  const code = attempt.failure ?? (attempt.state === 'expired' ? 'expired' : 'other');
  const { stopAction, ...plain } = around;
  const props: PayStateProps = {
    ...plain,
    state,
    where: page ? 'page' : onPhone ? 'phone' : 'none',
    shopName: visit.front.name,
    amount: { amount: attempt.amount, currency: attempt.currency },
    ...(started ? { way: wayName(visit, started.provider, started.method), startedAt: started.at } : {}),
    ...(onPhone && started?.phone ? { phone: started.phone } : {}),
    ...(page ? { pageHref: page } : {}),
    ...(state === 'waiting' ? { endsAt: attempt.expiresAt } : {}),
    ...(state === 'waiting' && attempt.cancellable ? { stopAction } : {}),
    ...(code === 'cancelled' ? { stopped: true } : {}),
    ...(state === 'failed'
      ? { sentence: sayFirst(visit.locale, [`pages.failure.${code}`, 'pages.failure.other']) }
      : {}),
  };
  if (state !== 'waiting') return { props };
  const to = page && leaveOnce(visit, started) ? page : undefined;
  return { props, refresh: { seconds: LOOK_AGAIN_SECONDS, ...(to ? { to } : {}) } };
}
