import { clock, initialsOf } from '../shared/format.ts';
import { Progress } from '../shared/Gauge.tsx';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Photo } from '../shared/Photo.tsx';
import { CarLine, PlateChip } from '../shared/Plate.tsx';
import { dayWord, momentText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { ActivityRow, DashboardProps } from './dashboard.props.ts';

export function Cars({ page }: { page: DashboardProps }) {
  const { t } = useShell();
  return (
    <section aria-labelledby="cars-title">
      <h2 id="cars-title">{t('portal.home.cars')}</h2>
      <ul class="rows card">
        {page.vehicles.map((row) => (
          <li key={row.vehicle.id}>
            <a class="row" href={row.href}>
              {row.vehicle.photo && <Photo photo={row.vehicle.photo} cls="row-photo" sizes="90px" />}
              <span class="row-words">
                <CarLine vehicle={row.vehicle} size="small" />
                <strong>{row.status}</strong>
                {row.detail && <span class="quiet">{row.detail}</span>}
              </span>
              <Icon name="chevron" size={22} />
            </a>
          </li>
        ))}
        <li>
          <a class="row row-add" href="/customer/vehicles/new">
            <Icon name="plus" size={22} />
            {t('portal.home.addCar')}
          </a>
        </li>
      </ul>
    </section>
  );
}

export function NextDue({ page }: { page: DashboardProps }) {
  const { t } = useShell();
  if (page.due.length === 0) return null;
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">{t('portal.home.due')}</h2>
      <ul class="rows card">
        {page.due.map((due) => (
          <li class="due" key={due.vehicle.id + due.title}>
            <div class="due-head">
              <div>
                <p>
                  <PlateChip plate={due.vehicle.plate} size="small" /> <strong>{due.title}</strong>
                </p>
                <p class="quiet">{due.when}</p>
              </div>
              <a
                class="button button-small"
                href={due.bookHref}
                aria-label={t('portal.home.bookDue', { title: due.title })}
              >
                {t('site.services.book')}
              </a>
            </div>
            {due.part !== undefined && <Progress part={due.part} />}
            {due.progress && (
              <p class="due-foot quiet">
                <span>{due.from}</span>
                <span>{due.progress}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function LastMessage({ page }: { page: DashboardProps }) {
  const shell = useShell();
  const { t } = shell;
  const last = page.lastMessage;
  const fresh = last?.message.from === 'shop' && last.message.read === false;
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">
        {t('portal.home.messages')}
        {page.unread > 0 && (
          <span class="count">
            {page.unread}
            <span class="sr"> {t('portal.home.unread')}</span>
          </span>
        )}
      </h2>
      <div class="rows card">
        {last ? (
          <a class="row row-top" href={last.href}>
            <span class="avatar avatar-soft" aria-hidden="true">
              {initialsOf(last.message.name)}
            </span>
            <span class="row-words">
              <span class="row-split">
                <strong>{last.message.from === 'customer' ? t('portal.message.you') : last.message.name}</strong>
                <span class={fresh ? 'fresh' : 'quiet'}>
                  {dayWord(last.message.at, shell) === t('portal.day.today')
                    ? clock(last.message.at, shell.zone, shell.locale)
                    : dayWord(last.message.at, shell)}
                </span>
              </span>
              <span dir="auto">{last.message.text}</span>
            </span>
          </a>
        ) : (
          <p class="row quiet">{t('portal.home.noMessages')}</p>
        )}
      </div>
    </section>
  );
}

export function Documents({ page }: { page: DashboardProps }) {
  const { t } = useShell();
  if (page.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{t('portal.home.documents')}</h2>
      <ul class="rows card">
        {page.documents.map((row) => (
          <li key={row.href}>
            <a class="row" href={row.href}>
              <Icon name={row.kind === 'invoice' ? 'receipt' : 'file'} size={22} />
              <span class="row-words">
                <strong>{row.title}</strong>
                <span class="quiet">{row.detail}</span>
              </span>
              {row.warning && <span class="warn-words">{row.warning}</span>}
              {row.amount && <MoneyText money={row.amount} />}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Activity({ rows }: { rows: ActivityRow[] }) {
  const shell = useShell();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="activity-title">
      <h2 id="activity-title">{shell.t('portal.home.activity')}</h2>
      <ol class="timeline card">
        {rows.map((row) => (
          <li key={row.at + row.text}>
            <time class="quiet" dateTime={row.at}>
              {momentText(row.at, shell)}
            </time>
            {row.href ? <a href={row.href}>{row.text}</a> : <span>{row.text}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
