import { ConditionGlyph } from '../shared/Condition.tsx';
import { conditionWord } from '../shared/condition-word.ts';
import { PortalFrame } from '../shared/Frame.tsx';
import { clock } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { EmptyState, Island } from '../shared/Notice.tsx';
import { Photo } from '../shared/Photo.tsx';
import { CarLine } from '../shared/Plate.tsx';
import { dayWord, momentText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import { RepairCards, ToPay, UpcomingBookings } from './DashboardCards.tsx';
import { Activity, Cars, Documents, LastMessage, NextDue } from './DashboardLists.tsx';
import type { DashboardProps, WaitingEstimate } from './dashboard.props.ts';

function Waiting({ estimate }: { estimate: WaitingEstimate }) {
  const shell = useShell();
  const { t } = shell;
  const title =
    estimate.urgent > 0
      ? t('portal.home.chooseUrgent', { found: estimate.found, urgent: estimate.urgent })
      : t('portal.home.choose', { found: estimate.found });
  return (
    <section class="waiting">
      <div class="wrap">
        <p class="waiting-head">
          <strong>{t('portal.home.waiting')}</strong>
          {estimate.answerBy && (
            <span>{t('portal.home.answerBy', { time: momentText(estimate.answerBy, shell) })}</span>
          )}
        </p>
        <CarLine vehicle={estimate.vehicle} />
        <h2>{title}</h2>
        {estimate.answerBy && estimate.readyIfAnswered && (
          <p>
            {t('portal.home.answerReady', {
              answer: clock(estimate.answerBy, shell.zone, shell.locale),
              day: dayWord(estimate.readyIfAnswered, shell),
              ready: clock(estimate.readyIfAnswered, shell.zone, shell.locale),
            })}
          </p>
        )}
        <ul class="waiting-photos">
          {estimate.photos.slice(0, 4).map(({ photo, condition }) => (
            <li key={photo.src}>
              <Photo photo={photo} sizes="90px" />
              <span class="glyph-chip">
                <ConditionGlyph condition={condition} />
                <span class="sr">{conditionWord(condition, t)}</span>
              </span>
            </li>
          ))}
        </ul>
        <a class="button button-invert button-tall" href={estimate.href}>
          {t('portal.home.see')}
          <Icon name="forward" />
        </a>
      </div>
    </section>
  );
}

function QuickActions({ page }: { page: DashboardProps }) {
  const { t, shop } = useShell();
  const estimate = page.waiting[0];
  const invoice = page.bills.toPay[0]?.href ?? page.bills.latestHref;
  return (
    <nav class="quick" aria-label={t('portal.home.quick')}>
      {estimate && (
        <a href={estimate.href}>
          <Icon name="check" size={24} />
          {t('portal.home.approve')}
        </a>
      )}
      {invoice && (
        <a href={invoice}>
          <Icon name="receipt" size={24} />
          {t('portal.home.invoice')}
        </a>
      )}
      <a href={page.writeHref}>
        <Icon name="message" size={24} />
        {t('portal.home.message')}
      </a>
      <a href={`${shop.base}/book`}>
        <Icon name="calendar" size={24} />
        {t('site.action.book')}
      </a>
    </nav>
  );
}

/** Home of a customer: what waits for them, what is being done, their cars, what was said. */
export function Dashboard(page: DashboardProps) {
  const { t, customer, shop } = useShell();
  const nothing = page.repairs.length === 0 && page.waiting.length === 0 && page.bookings.length === 0;
  return (
    <PortalFrame active="home" cls="home-portal">
      <h1 class="sr">{t('portal.home.title', { name: customer?.name ?? '' })}</h1>
      {page.waiting.map((estimate) => (
        <Waiting key={estimate.href} estimate={estimate} />
      ))}
      <div class="wrap dashboard">
        <QuickActions page={page} />
        <div class="stack">
          {nothing && (
            <EmptyState
              icon="car"
              title={t('portal.home.nothing')}
              text={t('portal.home.nothingText')}
              href={`${shop.base}/book`}
              action={t('site.action.book')}
            />
          )}
          <RepairCards repairs={page.repairs} />
          <ToPay bills={page.bills.toPay} />
          <UpcomingBookings bookings={page.bookings} />
          <Cars page={page} />
          <NextDue page={page} />
        </div>
        <div class="stack">
          <LastMessage page={page} />
          <Documents page={page} />
          <Activity rows={page.activity} />
        </div>
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
