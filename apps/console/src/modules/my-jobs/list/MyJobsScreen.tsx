import { IconLayoutList } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SyncChip } from '../../../shared/SyncChip.tsx';
import { ClockDock } from '../clock/ClockDock.tsx';
import { runningOf } from '../clock/useClock.ts';
import { durationWords, type JobSheet, type MyWork } from '../sheet.ts';
import { useMyWork } from '../useMyWork.ts';
import { ArrivalCard, InspectionCard, JobRow, ToInspectCard } from './cards.tsx';
import css from './MyJobs.module.css';
import '../../../shared/words/technician.ts';

function Section({
  title,
  count,
  end,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly end?: string;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>
        {title} <span>{count}</span>
        {end && <span className={css.end}>{end}</span>}
      </h2>
      <ul className={css.cards}>{children}</ul>
    </section>
  );
}

const isNext = (job: JobSheet) => job.status !== 'done' && job.agreed && job.runningSince === null;
const isWaiting = (job: JobSheet) => job.status !== 'done' && !job.agreed;

function Work({ data }: { readonly data: MyWork }) {
  const t = useT();
  const running = runningOf(data.jobs);
  const next = data.jobs.filter(isNext);
  const waiting = data.jobs.filter(isWaiting).filter((job) => job.decision !== 'declined');
  const done = data.jobs.filter((job) => job.status === 'done');
  const inspections = data.inspections.filter((task) => task.state === 'in_progress');
  const planned = next.reduce((sum, job) => sum + Math.max(0, job.estimatedMinutes - job.actualMinutes), 0);
  const rows = (jobs: readonly JobSheet[]) => jobs.map((job) => <JobRow key={job.jobId} job={job} running={running} />);
  const nothing = data.jobs.length + inspections.length + data.toInspect.length + data.arrivals.length === 0;
  if (nothing) return <EmptyState icon={IconLayoutList} title={t('tech.none')} hint={t('tech.noneHint')} />;
  return (
    <>
      <Section
        title={t('tech.next')}
        count={next.length}
        end={planned > 0 ? t('tech.note', { minutes: durationWords(t, planned) }) : undefined}
      >
        {rows(next)}
      </Section>
      <Section title={t('tech.inspections')} count={inspections.length}>
        {inspections.map((task) => (
          <InspectionCard key={task.inspectionId} task={task} />
        ))}
      </Section>
      <Section title={t('look.toInspect')} count={data.toInspect.length}>
        {data.toInspect.map((car) => (
          <ToInspectCard key={car.workOrderId} car={car} />
        ))}
      </Section>
      <Section title={t('tech.arrivals')} count={data.arrivals.length}>
        {data.arrivals.map((car) => (
          <ArrivalCard key={car.workOrderId} car={car} />
        ))}
      </Section>
      <Section title={t('tech.waiting')} count={waiting.length}>
        {rows(waiting)}
      </Section>
      <Section title={t('tech.done')} count={done.length}>
        {rows(done)}
      </Section>
      {running && <ClockDock job={running} />}
    </>
  );
}

/** What I work on now, next and later, with the clock under the thumb. */
export default function MyJobsScreen() {
  const t = useT();
  const read = useMyWork();
  const { data } = read;
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.title}>{t('tech.title')}</h1>
        <SyncChip />
      </header>
      <Pending of={read} rows={6} />
      {data && <Work data={data} />}
    </div>
  );
}
