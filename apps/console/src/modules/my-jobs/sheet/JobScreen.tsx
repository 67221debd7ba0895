import { IconArrowLeft, IconShieldCheck, IconTool, IconUserQuestion } from '@tabler/icons-react';
import { Link, useParams } from 'wouter';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { PromiseCountdown } from '../../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SyncChip } from '../../../shared/SyncChip.tsx';
import { clockTime } from '../../../shared/when.ts';
import { ClockDock } from '../clock/ClockDock.tsx';
import { StartButton } from '../clock/StartButton.tsx';
import { runningOf } from '../clock/useClock.ts';
import { carOf, type JobSheet } from '../sheet.ts';
import { useMyWork } from '../useMyWork.ts';
import css from './Job.module.css';
import { JobLines } from './JobLines.tsx';
import { JobNotes } from './JobNotes.tsx';
import { JobPhotos } from './JobPhotos.tsx';
import { JobWords } from './JobWords.tsx';
import '../../../shared/words/parts.ts';
import '../../../shared/words/technician.ts';

function Face({ job }: { readonly job: JobSheet }) {
  const { t, timeZone } = useSpeech();
  const Decision = job.agreed ? IconShieldCheck : IconUserQuestion;
  return (
    <>
      <header className={css.head}>
        <Link href="/my-jobs" className={css.back} aria-label={t('sheet.back')}>
          <IconArrowLeft size={24} stroke={1.75} aria-hidden />
        </Link>
        <PlateChip plate={job.vehicle.plate} region={job.vehicle.plateRegion} size="medium" />
        <span className={css.car}>{carOf(job.vehicle)}</span>
        <SyncChip short />
      </header>
      <h1 className={css.title}>{job.title}</h1>
      <p className={css.facts}>
        {job.promisedAt && (
          <span>
            <strong>{t('tech.by', { time: clockTime(job.promisedAt, timeZone) })}</strong>{' '}
            <PromiseCountdown at={job.promisedAt} />
          </span>
        )}
        {job.keyTag && <span>{t('tech.key', { tag: job.keyTag })}</span>}
        <span>
          <Decision size={20} stroke={1.75} aria-hidden />{' '}
          {t(job.agreed && job.decision !== 'approved' ? 'tech.decision.booked' : `tech.decision.${job.decision}`)}
        </span>
        {job.outOfService && <strong className={css.oos}>{t('tech.oos')}</strong>}
      </p>
      <section>
        <h2 className={css.heading}>{t('sheet.concern')}</h2>
        {job.concern ? (
          <blockquote className={css.words}>
            <q>{job.concern}</q>
            <small>{t('sheet.customer', { name: job.customerName })}</small>
          </blockquote>
        ) : (
          <p className={css.quiet}>{t('sheet.noConcern')}</p>
        )}
      </section>
    </>
  );
}

/** One job of mine: the words, the parts, what I found and did, photos, notes, and the clock. */
export default function JobScreen() {
  const { t } = useSpeech();
  const { jobId } = useParams<{ jobId: string }>();
  const read = useMyWork();
  const { data } = read;
  const job = data?.jobs.find((one) => one.jobId === jobId);
  if (!data) return <Pending of={read} rows={8} />;
  if (!job) {
    return (
      <EmptyState
        icon={IconTool}
        title={t('sheet.gone')}
        hint={t('sheet.goneHint')}
        action={<Link href="/my-jobs">{t('sheet.back')}</Link>}
      />
    );
  }
  const startable = job.agreed && job.status !== 'done';
  return (
    <div className={css.page}>
      <Face job={job} />
      <JobLines job={job} />
      <JobWords key={job.version} job={job} />
      <JobPhotos job={job} />
      <JobNotes job={job} />
      {job.runningSince && <ClockDock job={job} onJob />}
      {!job.runningSince && startable && (
        <div className={css.start}>
          <StartButton wide job={job} running={runningOf(data.jobs)} />
        </div>
      )}
    </div>
  );
}
