import type { ComponentChildren } from 'preact';
import { PortalFrame } from '../shared/Frame.tsx';
import { clock, moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Island } from '../shared/Notice.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { type ShellContext, useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { PayStateProps } from './money.props.ts';

type Words = { title: PhraseKey; now: PhraseKey };
const WAITING: Record<PayStateProps['where'], Words> = {
  phone: { title: 'portal.wait.phone', now: 'portal.wait.phoneNow' },
  page: { title: 'portal.wait.page', now: 'portal.wait.pageNow' },
  none: { title: 'portal.wait.asking', now: 'portal.wait.askingNow' },
};

function Step({ state, children }: { state: 'done' | 'now' | 'next'; children: ComponentChildren }) {
  return (
    <li class={`pay-step pay-step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="pay-step-mark" aria-hidden="true">
        {state === 'done' && <Icon name="check" size={18} />}
      </span>
      {children}
    </li>
  );
}

function Steps({ page }: { page: PayStateProps }) {
  const { t, zone, locale } = useShell();
  return (
    <ol class="pay-steps">
      <Step state="done">
        <span>{t('portal.wait.sent')}</span>
        {page.startedAt && <time dateTime={page.startedAt}>{clock(page.startedAt, zone, locale)}</time>}
      </Step>
      <Step state="now">
        <strong>{t(WAITING[page.where].now)}</strong>
        <strong>{t('portal.stage.now')}</strong>
      </Step>
      <Step state="next">
        <span>{t('portal.wait.paid', { amount: moneyText(page.amount, locale) })}</span>
      </Step>
    </ol>
  );
}

/** How long the request still lives: its end in the page's own words, counted down where a script runs. */
function TimeLeft({ page }: { page: PayStateProps }) {
  const { t, zone, locale } = useShell();
  if (!page.endsAt) return null;
  const words = { starts: page.startedAt ?? page.endsAt, ends: page.endsAt, left: t('portal.wait.left') };
  return (
    <Island name="countdown" props={words}>
      <p class="pay-left">
        <span data-left-words>{t('portal.wait.until')}</span>
        <time class="pay-left-clock" data-left dateTime={page.endsAt}>
          {clock(page.endsAt, zone, locale)}
        </time>
        {page.startedAt && <progress class="only-script" max="1" value="1" aria-hidden="true" />}
      </p>
    </Island>
  );
}

function Stop({ page }: { page: PayStateProps }) {
  const { t } = useShell();
  if (!page.stopAction) return null;
  return (
    <form method="post" action={page.stopAction} class="pay-next">
      <button class="button" type="submit">
        <Icon name="cross" />
        {t('portal.wait.stop')}
      </button>
    </form>
  );
}

function endWords(page: PayStateProps, { t, zone, locale }: ShellContext): string {
  if (!page.endsAt) return '';
  const time = clock(page.endsAt, zone, locale);
  return t(page.where === 'phone' ? 'portal.wait.ends' : 'portal.wait.endsPage', { time });
}

function Waiting({ page }: { page: PayStateProps }) {
  const shell = useShell();
  const { t } = shell;
  return (
    <>
      <h1>{t(WAITING[page.where].title)}</h1>
      {page.where === 'phone' && (
        <p class="lead">
          {page.way && page.phone && (
            <>
              {t('portal.wait.asks', { way: page.way })} <strong class="figures">{page.phone}</strong>.{' '}
            </>
          )}
          {t('portal.wait.noPin')}
        </p>
      )}
      {page.where === 'page' && page.pageHref && (
        <>
          <p class="lead">{t('portal.wait.pageText')}</p>
          <a class="button button-fill button-tall" href={page.pageHref}>
            {t('portal.wait.pageOpen')}
            <Icon name="forward" />
          </a>
        </>
      )}
      <TimeLeft page={page} />
      <Steps page={page} />
      <p class="inset">
        <Icon name="info" size={24} />
        <span>
          {t('portal.wait.close')} {endWords(page, shell)}
        </span>
      </p>
      <a class="button no-script" href={page.selfHref}>
        {t('portal.wait.look')}
      </a>
      <Stop page={page} />
    </>
  );
}

function Paid({ page }: { page: PayStateProps }) {
  const { t } = useShell();
  return (
    <>
      <p class="big-check">
        <Icon name="check" size={32} />
      </p>
      <h1>{t('portal.paid.title')}</h1>
      <p class="lead">
        <MoneyText money={page.amount} size="big" />{' '}
        {t('portal.paid.text', { number: page.number, shop: page.shopName })}
      </p>
      {page.left && page.left.amount > 0 && (
        <p class="inset">
          <span>{t('portal.paid.left')}</span> <MoneyText money={page.left} />
        </p>
      )}
      <div class="pay-next">
        {page.trackHref && (
          <a class="button button-fill" href={page.trackHref}>
            {t('portal.paid.track')}
          </a>
        )}
        {page.billHref && (
          <a class="button" href={page.billHref}>
            <Icon name="receipt" />
            {t('portal.paid.bill')}
          </a>
        )}
        {page.receiptHref && (
          <a class="button" href={page.receiptHref}>
            <Icon name="download" />
            {t('portal.bill.receipt')}
          </a>
        )}
      </div>
    </>
  );
}

function Failed({ page }: { page: PayStateProps }) {
  const { t, shop } = useShell();
  return (
    <>
      <p class="big-check big-cross">
        <Icon name="cross" size={32} />
      </p>
      <h1>{t(page.stopped ? 'portal.fail.stopped' : 'portal.fail.title')}</h1>
      <p class="lead">{page.sentence}</p>
      <p>{t('portal.fail.safe')}</p>
      <div class="pay-next">
        {page.againHref && (
          <a class="button button-fill" href={page.againHref}>
            {t('portal.fail.again')}
          </a>
        )}
        {shop.phoneHref && (
          <a class="button" href={shop.phoneHref}>
            <Icon name="phone" />
            {t('site.part.call')}
          </a>
        )}
      </div>
    </>
  );
}

/** How a payment stands. Turns by itself; safe to reload and to close. */
export function PayState(page: PayStateProps) {
  const { t } = useShell();
  const focus = page.billHref ? { back: page.billHref, title: t('portal.pay.title') } : undefined;
  return (
    <PortalFrame {...(focus ? { focus } : {})} actionBar cls={`pay-page pay-${page.state}`}>
      <div class="wrap narrow stack">
        {page.vehicle && <CarLine vehicle={page.vehicle} />}
        {page.state === 'waiting' && <Waiting page={page} />}
        {page.state === 'paid' && <Paid page={page} />}
        {page.state === 'failed' && <Failed page={page} />}
        {page.state === 'waiting' && <Island name="again" props={{ changed: t('portal.live.changed') }} />}
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
