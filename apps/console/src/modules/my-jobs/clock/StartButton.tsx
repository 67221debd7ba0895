import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';
import type { JobSheet } from '../sheet.ts';
import css from './StartButton.module.css';
import { useClock } from './useClock.ts';

type Props = { readonly job: JobSheet; readonly running: JobSheet | undefined; readonly wide?: boolean };

/** Starts the clock. While another one runs, the switch is named and confirmed first. */
export function StartButton({ job, running, wide }: Props) {
  const t = useT();
  const { deed, start } = useClock();
  const [asking, setAsking] = useState(false);
  const other = running && running.jobId !== job.jobId ? running : undefined;
  const words = t(job.status === 'paused' ? 'tech.resume' : 'tech.start');
  const name = (one: JobSheet) => `${one.vehicle.plate} ${one.title}`;
  return (
    <>
      <button
        type="button"
        className={css.start}
        data-wide={wide || undefined}
        disabled={deed.busy}
        onClick={() => (other ? setAsking(true) : start(job, false))}
      >
        <IconPlayerPlay size={28} stroke={1.75} aria-hidden />
        {words}
        <span className="sr-only"> {name(job)}</span>
      </button>
      {deed.error !== undefined && (
        <span className={css.error} role="alert">
          {problemWords(t, problemOf(deed.error))}
        </span>
      )}
      {other && (
        <ConfirmDialog
          opened={asking}
          title={t('tech.switchTitle')}
          verb={t('tech.switch', { from: other.vehicle.plate, to: job.vehicle.plate })}
          onConfirm={() => start(job, true)}
          onClose={() => setAsking(false)}
        >
          {t('tech.switchHint')} {t('tech.switch', { from: name(other), to: name(job) })}.
        </ConfirmDialog>
      )}
    </>
  );
}
