import type { OutputOf } from '@pitlane/contracts/core';
import type { listThreads } from '@pitlane/contracts/messages';
import { Link } from 'wouter';
import { classes } from '../../shared/classes.ts';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { clockTime, daysBetween, shortDate } from '../../shared/when.ts';
import css from './Messages.module.css';

export type ThreadEntry = OutputOf<typeof listThreads>['items'][number];
type Props = { readonly entry: ThreadEntry; readonly active: boolean; readonly glow: boolean };

/** One conversation: car, customer, last words, and how many wait for an answer. */
export function ThreadRow({ entry, active, glow }: Props) {
  const { t, timeZone, format } = useSpeech();
  const { vehicle, customer, last, unread, workOrderId } = entry;
  const today = daysBetween(last.at, new Date(), timeZone) === 0;
  return (
    <li>
      <Link
        href={`/messages/${workOrderId}`}
        className={classes(css.row, glow && 'glow')}
        aria-current={active ? 'true' : undefined}
        data-unread={unread > 0 || undefined}
      >
        <span className={css.top}>
          <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} />
          <span className={css.customer}>{customer.name}</span>
          <time className={css.time}>
            {today ? clockTime(last.at, timeZone) : shortDate(last.at, timeZone, format)}
          </time>
        </span>
        <span className={css.last}>
          <span className={css.words}>{last.from === 'shop' ? t('messages.you', { text: last.text }) : last.text}</span>
          {unread > 0 && <span className={css.badge}>{t('messages.toAnswer', { count: unread })}</span>}
        </span>
      </Link>
    </li>
  );
}
