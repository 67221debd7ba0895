import { SiteFrame } from '../shared/Frame.tsx';
import { clock, dayOf, dayText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { RangeText } from '../shared/MoneyText.tsx';
import { PlateChip } from '../shared/Plate.tsx';
import { minutesText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookDoneProps } from './book.props.ts';

function Facts({ page }: { page: BookDoneProps }) {
  const { t, zone, locale } = useShell();
  return (
    <dl class="facts card">
      <div>
        <dt>{t('site.done.when')}</dt>
        <dd>
          {dayText(dayOf(page.start, zone), locale, 'long')}, {clock(page.start, zone, locale)}
          {page.minutes > 0 && (
            <span class="quiet block">{t('site.book.about', { time: minutesText(page.minutes, t) })}</span>
          )}
        </dd>
      </div>
      {page.plate && (
        <div>
          <dt>{t('site.done.car')}</dt>
          <dd>
            <PlateChip plate={page.plate} size="small" /> {page.carName}
          </dd>
        </div>
      )}
      {page.services.length > 0 && (
        <div>
          <dt>{t('site.done.services')}</dt>
          <dd>{page.services.join(', ')}</dd>
        </div>
      )}
      {page.price && (
        <div>
          <dt>{t('site.done.price')}</dt>
          <dd>
            <RangeText range={page.price} />
          </dd>
        </div>
      )}
      {page.collection && (
        <div>
          <dt>{t('site.done.collection')}</dt>
          <dd>{page.collection.address}</dd>
        </div>
      )}
    </dl>
  );
}

/** The booking was taken: what was asked and what happens next. */
export function BookDone(page: BookDoneProps) {
  const { t } = useShell();
  const confirmed = page.state === 'confirmed';
  const next = page.confirmTime ? t('site.done.next1Time', { time: page.confirmTime }) : t('site.done.next1');
  return (
    <SiteFrame>
      <div class="wrap narrow stack">
        <p class="big-check">
          <Icon name="check" size={32} />
        </p>
        <h1>{t(confirmed ? 'site.done.confirmed' : 'site.done.requested')}</h1>
        <Facts page={page} />
        <h2>{t('site.done.nextTitle')}</h2>
        <ol class="next-steps">
          <li>{confirmed ? t('site.done.next1Confirmed') : next}</li>
          <li>{page.collection ? t('site.done.next2Collect') : t('site.done.next2')}</li>
          <li>{t('site.done.next3')}</li>
        </ol>
        <div class="pair">
          <a class="button button-fill" href={page.followHref}>
            {t('site.done.follow')}
          </a>
          {page.calendarHref && (
            <a class="button" href={page.calendarHref}>
              <Icon name="calendar" />
              {t('site.done.calendar')}
            </a>
          )}
        </div>
        {page.texts && <p class="quiet">{t('site.done.texts')}</p>}
        {page.email && <p class="quiet">{t('site.done.email', { email: page.email })}</p>}
      </div>
    </SiteFrame>
  );
}
