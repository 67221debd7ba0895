import { PortalFrame } from '../shared/Frame.tsx';
import { clock } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageThread } from '../shared/Messages.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Island, Notice } from '../shared/Notice.tsx';
import { Photo } from '../shared/Photo.tsx';
import { PlateChip } from '../shared/Plate.tsx';
import { momentText, PromiseBlock } from '../shared/PromiseBlock.tsx';
import { StageLane } from '../shared/StageLane.tsx';
import { useShell } from '../shared/shell.ts';
import { Afterwards } from './TrackedEnd.tsx';
import { TrackedJobs } from './TrackedJobs.tsx';
import { Extras } from './WorkOrderExtras.tsx';
import type { WorkOrderProps } from './work-order.props.ts';

function Head({ page }: { page: WorkOrderProps }) {
  const { t, zone, locale } = useShell();
  const { vehicle } = page;
  const visit = page.checkedInAt
    ? t('portal.track.visitSince', { number: page.number, time: clock(page.checkedInAt, zone, locale) })
    : t('portal.track.visit', { number: page.number });
  return (
    <div class="track-head">
      <div class="wrap track-head-in">
        <PlateChip plate={vehicle.plate} size="large" />
        <div>
          <strong>
            {vehicle.make} {vehicle.model}
          </strong>
          <span class="quiet block">{[vehicle.year, vehicle.variant, visit].filter(Boolean).join(' · ')}</span>
        </div>
        <StageLane stages={page.stages} />
      </div>
    </div>
  );
}

/** Phones with a plain screen take the small picture, an eighth of the bytes; a tap opens the large one. */
function LatestPhoto({ page }: { page: WorkOrderProps }) {
  const { t, zone, locale } = useShell();
  const photo = page.photos[0];
  if (!photo) return null;
  return (
    <a class="latest" href={photo.href ?? photo.src}>
      <Photo photo={photo} sizes="(min-width: 900px) 400px, 66vw" first />
      <span class="latest-words">
        <strong>{photo.caption}</strong>
        <span class="block">
          {photo.takenAt ? `${clock(photo.takenAt, zone, locale)} · ` : ''}
          {t('portal.track.photoOf', { count: page.photos.length })}
        </span>
      </span>
    </a>
  );
}

function Now({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  return (
    <section class="now card" aria-labelledby="now-title">
      <LatestPhoto page={page} />
      <div class="now-words">
        <p class="now-head">
          <span class="eyebrow-brand">{page.now ? t('portal.track.now') : page.status}</span>
          {page.live && (
            <span class="live-dot" data-live-dot hidden>
              {t('portal.live.live')}
            </span>
          )}
        </p>
        <h1 id="now-title">{page.now?.title ?? page.status}</h1>
        {page.now?.detail && <p>{page.now.detail}</p>}
      </div>
      {page.promise && <PromiseBlock promise={page.promise} latestReason />}
    </section>
  );
}

function Moves({ page }: { page: WorkOrderProps }) {
  const { t, zone, locale } = useShell();
  if (!page.promise || page.promise.moves.length === 0) return null;
  return (
    <section class="card pad moves" aria-labelledby="moves-title">
      <h2 id="moves-title">
        <Icon name="clock" size={22} />
        {t('portal.promise.why')}
      </h2>
      <ol>
        {page.promise.moves.map((move) => (
          <li key={move.at}>
            <time dateTime={move.at}>{clock(move.at, zone, locale)}</time>
            <span>{move.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Estimate({ page }: { page: WorkOrderProps }) {
  const shell = useShell();
  if (!page.estimate) return null;
  return (
    <div class="wrap track-choice">
      <Notice tone="info">
        <p>
          <strong>{shell.t('portal.home.choose', { found: page.estimate.found })}</strong>{' '}
          {page.estimate.answerBy &&
            shell.t('portal.home.answerBy', { time: momentText(page.estimate.answerBy, shell) })}
        </p>
        <a class="button button-fill" href={page.estimate.href}>
          {shell.t('portal.home.see')}
          <Icon name="forward" />
        </a>
      </Notice>
    </div>
  );
}

function Bill({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  const { invoice } = page;
  if (!invoice?.open || !invoice.payHref) return null;
  return (
    <div class="wrap track-choice">
      <Notice tone="info">
        <p class="row-split">
          <strong>{t('portal.home.billReady')}</strong> <MoneyText money={invoice.open} size="mid" />
        </p>
        <div class="pay-next">
          <a class="button button-fill" href={invoice.payHref}>
            {t('portal.pay.payNow')}
            <Icon name="forward" />
          </a>
          <a class="button" href={invoice.href}>
            {t('portal.paid.bill')}
          </a>
        </div>
      </Notice>
    </div>
  );
}

/** The tracker: a parcel page for the car. Read-only but for messages, uploads and the choice. */
export function WorkOrder(page: WorkOrderProps) {
  const { t, shop } = useShell();
  return (
    <PortalFrame active="home" cls="tracker" actionBar>
      <Head page={page} />
      <Estimate page={page} />
      <Bill page={page} />
      <div class="wrap track">
        <div class="track-main">
          <Now page={page} />
          <TrackedJobs page={page} />
          <Afterwards page={page} />
          <Extras page={page} />
        </div>
        <div class="track-side">
          <Moves page={page} />
          <section class="card pad messages" id="messages" aria-labelledby="thread-title">
            <div class="head-row">
              <h2 id="thread-title">{t('portal.home.messages')}</h2>
              {page.replyTime && <span class="quiet">{page.replyTime}</span>}
            </div>
            <MessageThread
              messages={page.messages}
              action={`/customer/work-order/${page.id}/messages`}
              form={page.message}
              emptyText={t('portal.message.empty')}
            />
          </section>
        </div>
      </div>
      <div class="action-bar only-phone">
        <a class="button button-fill grow" href="#messages">
          <Icon name="message" size={22} />
          {t('portal.track.message')}
        </a>
        {shop.phoneHref && (
          <a class="button button-icon" href={shop.phoneHref} aria-label={t('site.part.call')}>
            <Icon name="phone" size={22} />
          </a>
        )}
      </div>
      {page.live && <Island name="live" props={{ ...page.live, changed: t('portal.live.changed') }} />}
    </PortalFrame>
  );
}
