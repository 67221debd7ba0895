import { IconClock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { PromiseCountdown } from '../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import { clockTime } from '../../shared/when.ts';
import css from './TodayScreen.module.css';
import type { Today } from './tiles.ts';

/** Cars promised for today, the soonest first; each row opens its work order. */
export function Promises({ promises, promised }: Pick<Today, 'promises' | 'promised'>) {
  const { t, timeZone } = useSpeech();
  return (
    <Panel
      title={t('today.promises')}
      note={promised > 0 && t('today.promisesNote', { shown: promises.length, all: promised })}
      action={<Link href="/board?view=due">{t('today.toBoard')}</Link>}
      flush
    >
      {promises.length === 0 && (
        <EmptyState icon={IconClock} title={t('today.noPromises')} hint={t('today.noPromisesHint')} />
      )}
      <ul className={css.list}>
        {promises.map(({ workOrderId, vehicle, sentence, promisedAt, readySince }) => (
          <li key={workOrderId}>
            <Link href={`/work-orders/${workOrderId}`} className={css.promise}>
              <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} />
              <span className={css.car}>
                <span className={css.cut}>{[vehicle.make, vehicle.model].filter(Boolean).join(' ')}</span>
                <small className={css.cut}>{sentence}</small>
              </span>
              <span className={css.end}>
                <PromiseCountdown at={promisedAt} readySince={readySince} />
                {promisedAt && <small className="tabular">{clockTime(promisedAt, timeZone)}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
