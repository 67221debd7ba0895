import { IconCheck, IconChevronUp, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { clockWords, durationWords, type JobSheet, workedSeconds } from '../sheet.ts';
import css from './ClockDock.module.css';
import { FinishDialog } from './FinishDialog.tsx';
import { PauseSheet } from './PauseSheet.tsx';
import { useSecond } from './useSecond.ts';

/** The running clock above the navigation. `onJob`: on the job's own screen, where the car is named already. */
export function ClockDock({ job, onJob }: { readonly job: JobSheet; readonly onJob?: boolean }) {
  const t = useT();
  const now = useSecond(true);
  const [asking, setAsking] = useState<'pause' | 'done'>();
  const seconds = workedSeconds(job, now);
  const planned = durationWords(t, job.estimatedMinutes);
  const share = job.estimatedMinutes > 0 ? Math.min(100, (100 * seconds) / (60 * job.estimatedMinutes)) : 0;
  return (
    <section
      className={css.dock}
      data-job={onJob || undefined}
      aria-label={t('tech.running', { plate: job.vehicle.plate, title: job.title })}
    >
      <span className={css.edge} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
      {!onJob && (
        <Link href={`/my-jobs/${job.jobId}`} className={css.name}>
          <PlateChip plate={job.vehicle.plate} region={job.vehicle.plateRegion} />
          <strong>{job.title}</strong>
          <IconChevronUp size={24} stroke={1.75} aria-hidden />
        </Link>
      )}
      <div className={css.row}>
        {!onJob && (
          <span className={css.figures}>
            <span className={css.time}>{clockWords(seconds)}</span>
            <small>{t('tech.planned', { time: planned })}</small>
          </span>
        )}
        <button type="button" className={css.pause} onClick={() => setAsking('pause')}>
          <IconPlayerPause size={onJob ? 36 : 26} stroke={1.75} aria-hidden />
          {onJob ? (
            <span className={css.figures}>
              <span className={css.time}>{clockWords(seconds)}</span>
              <small>{t('tech.plannedShort', { time: planned })}</small>
            </span>
          ) : (
            t('tech.pause')
          )}
        </button>
        <button type="button" className={css.done} onClick={() => setAsking('done')}>
          <IconCheck size={26} stroke={2} aria-hidden />
          {t('tech.finish')}
        </button>
      </div>
      {asking === 'pause' && <PauseSheet job={job} onClose={() => setAsking(undefined)} />}
      {asking === 'done' && <FinishDialog job={job} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
