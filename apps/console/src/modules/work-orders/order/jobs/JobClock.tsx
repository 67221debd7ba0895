import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCheck, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ConfirmDialog } from '../../../../shared/ConfirmDialog.tsx';
import { clockOf, hoursOf } from '../../../../shared/figures.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { useNow } from '../../../../shared/useNow.ts';
import { type Job, useOrder } from '../order.tsx';
import { useRun } from '../useRun.ts';
import css from './Clock.module.css';
import { PauseDialog } from './PauseDialog.tsx';
import { useStartJob } from './useStartJob.tsx';
import { pauseWords } from './words.ts';

/** Minutes on the clock: the server's, and, while it runs, what passed since they arrived. */
function useMinutes(job: Job): number {
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment belongs to the answer that brought this job
  const arrived = useMemo(() => Date.now(), [job]);
  return job.actualMinutes + (job.runningSince ? Math.max(0, (now - arrived) / 60_000) : 0);
}

/** Start, or the offer to pause the clock that runs elsewhere. */
function Start({ job }: { readonly job: Job }) {
  const { t } = useSpeech();
  const { busy, begin, dialog } = useStartJob();
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconPlayerPlay size={18} stroke={1.75} />}
        onClick={() => begin(job.id)}
      >
        {t(job.status === 'paused' ? 'job.goOn' : 'job.start')}
      </Button>
      {dialog}
    </>
  );
}

function Reopen({ job }: { readonly job: Job }) {
  const { t } = useSpeech();
  const { act } = useOrder();
  const [asking, setAsking] = useState(false);
  const [reopen] = api.useReopenJobMutation();
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('job.reopen')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('job.reopenTitle', { title: job.title })}
        verb={t('job.reopen')}
        reason={{ label: t('reason.label'), needed: true }}
        onConfirm={(reason) => act(reopen({ jobId: job.id, reason }).unwrap())}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** The clock of a job: time worked of the time planned, and start, pause, done. */
export function JobClock({ job }: { readonly job: Job }) {
  const { t, format } = useSpeech();
  const { act } = useOrder();
  const may = useMay('jobs.work');
  const minutes = useMinutes(job);
  const [pausing, setPausing] = useState(false);
  const { busy, run } = useRun();
  const [finish] = api.useFinishJobMutation();
  const agreed = job.decision === 'approved' || (job.booked && job.decision !== 'declined');
  const startable = agreed && (job.status === 'open' || job.status === 'paused');
  const idle = job.status === 'open' && job.actualMinutes === 0;
  if (idle && !startable) return null;
  const share = job.estimatedMinutes > 0 ? Math.min(1, minutes / job.estimatedMinutes) : 0;
  return (
    <section className={css.clock} data-running={job.runningSince ? true : undefined}>
      <div className={css.time}>
        <strong>{clockOf(minutes)}</strong>
        <span>{t('job.of', { done: '', planned: hoursOf(job.estimatedMinutes, format) }).trim()}</span>
        <span className={css.bar} aria-hidden>
          <span style={{ width: `${share * 100}%` }} data-over={minutes > job.estimatedMinutes || undefined} />
        </span>
      </div>
      {job.status === 'paused' && (
        <p className={css.note}>{t('job.paused', { reason: pauseWords(t, job.pauseReason) })}</p>
      )}
      {job.status === 'done' && job.technician && (
        <p className={css.note}>{t('job.donePerson', { name: job.technician.name })}</p>
      )}
      {may && (
        <span className={css.buttons}>
          {startable && <Start job={job} />}
          {job.status === 'in_work' && (
            <Button
              variant="default"
              leftSection={<IconPlayerPause size={18} stroke={1.75} />}
              onClick={() => setPausing(true)}
            >
              {t('job.pause')}
            </Button>
          )}
          {(job.status === 'in_work' || job.status === 'paused') && (
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconCheck size={18} stroke={1.75} />}
              onClick={() => run(() => act(finish({ jobId: job.id }).unwrap()))}
            >
              {t('job.finish')}
            </Button>
          )}
          {job.status === 'done' && <Reopen job={job} />}
        </span>
      )}
      <PauseDialog job={job} opened={pausing} onClose={() => setPausing(false)} />
    </section>
  );
}
