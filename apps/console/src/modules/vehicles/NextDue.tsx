import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { longDate } from '../../shared/when.ts';
import type { Vehicle } from './vehicle.ts';

type Due = Vehicle['due'][number];
const SHOWN = 8;

/** A calendar day as an instant at noon, so that every zone reads the same day. */
export const noon = (day: string): string => `${day}T12:00:00Z`;

/** Due, soon or later: a shape with a word. */
export function DueState({ state }: { readonly state: Due['state'] }) {
  const { t } = useSpeech();
  const Glyph = state === 'due' ? IconAlertTriangle : IconClock;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }} className={css.soft}>
      {state !== 'later' && <Glyph size={18} stroke={1.75} aria-hidden />}
      {t(`due.state.${state}`)}
    </span>
  );
}

function Row({ due }: { readonly due: Due }) {
  const { t, timeZone, format } = useSpeech();
  const day = (text: string) => longDate(noon(text), 'UTC', format);
  const km = due.dueKm === null ? null : t('cars.km', { km: new Intl.NumberFormat(format).format(due.dueKm) });
  const when =
    due.dueOn && km ? t('due.when', { date: day(due.dueOn), km }) : (km ?? (due.dueOn ? day(due.dueOn) : ''));
  const last = due.lastDoneOn ? t('due.lastDone', { date: day(due.lastDoneOn) }) : t('due.never');
  const told = due.toldAt ? ` · ${t('due.told', { date: longDate(due.toldAt, timeZone, format) })}` : '';
  return (
    <li>
      <span className={css.grow}>
        <strong>{due.title}</strong>
        <div className={css.soft}>
          {when} · {last}
          {told}
        </div>
      </span>
      <span style={{ textAlign: 'right' }}>
        <DueState state={due.state} />
        <div>{t('due.on', { date: day(due.expectedOn) })}</div>
      </span>
    </li>
  );
}

/** What the car needs next, by calendar and odometer. */
export function NextDue({ car }: { readonly car: Vehicle }) {
  const { t } = useSpeech();
  const may = useMay('customers.read');
  return (
    <Panel
      flush
      title={t('due.next')}
      note={t('due.plan')}
      action={may && <Link href="/service-due">{t('due.open')}</Link>}
    >
      {car.due.length === 0 && <p className={css.quiet}>{t('due.none')}</p>}
      <ul className={css.rows}>
        {car.due.slice(0, SHOWN).map((due) => (
          <Row key={due.code} due={due} />
        ))}
      </ul>
    </Panel>
  );
}
