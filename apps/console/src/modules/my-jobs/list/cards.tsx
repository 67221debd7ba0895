import { IconChevronRight, IconClipboardCheck, IconClockHour4, IconKey, IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { PromiseCountdown } from '../../../shared/PromiseCountdown.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useNow } from '../../../shared/useNow.ts';
import { clockTime, daysBetween, weekday } from '../../../shared/when.ts';
import { StartButton } from '../clock/StartButton.tsx';
import { type Arrival, carOf, durationWords, type InspectionTask, type JobSheet, type ToInspect } from '../sheet.ts';
import css from './MyJobs.module.css';

const SOON = 60;

/** Promised time: amber with the minutes left within the hour, red words when late. */
function Promised({ at }: { readonly at: string | null }) {
  const { t, timeZone, format } = useSpeech();
  const now = useNow();
  if (!at) return null;
  const minutes = Math.floor((Date.parse(at) - now) / 60_000);
  const time = clockTime(at, timeZone);
  if (minutes < 0) return <PromiseCountdown at={at} />;
  if (minutes < SOON) {
    return (
      <span className={css.soon}>
        <IconClockHour4 size={16} stroke={1.75} aria-hidden />
        {t('tech.by', { time })}, {t('promise.minutes', { minutes })}
      </span>
    );
  }
  const today = daysBetween(new Date(now), at, timeZone) === 0;
  return <strong>{today ? t('tech.by', { time }) : `${weekday(at, timeZone, format)} ${time}`}</strong>;
}

function Car({ vehicle }: { readonly vehicle: JobSheet['vehicle'] }) {
  return (
    <span className={css.car}>
      <PlateChip plate={vehicle.plate} region={vehicle.plateRegion} size="medium" />
      <span>{carOf(vehicle)}</span>
    </span>
  );
}

/** A job of mine: what, until when, how long, and one button. */
export function JobRow({ job, running }: { readonly job: JobSheet; readonly running: JobSheet | undefined }) {
  const { t } = useSpeech();
  const startable = job.agreed && job.status !== 'done' && job.runningSince === null;
  return (
    <li className={css.card}>
      <Link href={`/my-jobs/${job.jobId}`} className={css.body}>
        <Car vehicle={job.vehicle} />
        <span className={css.name}>{job.title}</span>
        {job.agreed ? (
          <span className={css.facts}>
            <Promised at={job.promisedAt} />
            <span>{durationWords(t, job.estimatedMinutes)}</span>
            {job.status === 'paused' && <span>{t('tech.paused')}</span>}
            {job.keyTag && (
              <span>
                <IconKey size={16} stroke={1.75} aria-hidden /> {t('tech.key', { tag: job.keyTag })}
              </span>
            )}
          </span>
        ) : (
          <span className={css.choice}>
            <IconUserQuestion size={20} stroke={1.75} aria-hidden />
            {t(`tech.decision.${job.decision}`)}
          </span>
        )}
      </Link>
      {startable ? (
        <StartButton job={job} running={running} />
      ) : (
        <IconChevronRight className={css.chevron} size={24} stroke={1.75} aria-hidden />
      )}
    </li>
  );
}

/** An inspection I am at. */
export function InspectionCard({ task }: { readonly task: InspectionTask }) {
  const { t } = useSpeech();
  return (
    <li className={css.card}>
      <Link href={`/inspections/${task.inspectionId}`} className={css.body}>
        <Car vehicle={task.vehicle} />
        <span className={css.name}>
          {task.name}, {t('tech.pointsLeft', { count: task.left })}
        </span>
        <span className={css.facts}>
          <Promised at={task.promisedAt} />
        </span>
      </Link>
      <Link href={`/inspections/${task.inspectionId}`} className={css.go} tabIndex={-1} aria-hidden>
        <IconClipboardCheck size={28} stroke={1.75} />
        {t('tech.inspect')}
      </Link>
    </li>
  );
}

/** A car that is here and nobody has begun to look over: the list of inspections starts one. */
export function ToInspectCard({ car }: { readonly car: ToInspect }) {
  const { t } = useSpeech();
  return (
    <li className={css.card}>
      <Link href="/inspections" className={css.body}>
        <Car vehicle={car.vehicle} />
        <span className={css.name}>{t('look.begin')}</span>
        <span className={css.facts}>
          <Promised at={car.promisedAt} />
          {car.keyTag && <span>{t('tech.key', { tag: car.keyTag })}</span>}
        </span>
      </Link>
      <Link href="/inspections" className={css.go} tabIndex={-1} aria-hidden>
        <IconClipboardCheck size={28} stroke={1.75} />
        {t('tech.inspect')}
      </Link>
    </li>
  );
}

/** A car that is expected and not checked in. */
export function ArrivalCard({ car }: { readonly car: Arrival }) {
  const { t, timeZone } = useSpeech();
  return (
    <li className={css.card}>
      <Link href={`/check-in/${car.workOrderId}`} className={css.body}>
        <Car vehicle={car.vehicle} />
        <span className={css.name}>{car.customerName}</span>
        <span className={css.facts}>
          {car.startsAt && <span>{t('tech.expected', { time: clockTime(car.startsAt, timeZone) })}</span>}
        </span>
      </Link>
      <Link href={`/check-in/${car.workOrderId}`} className={css.go} tabIndex={-1} aria-hidden>
        <IconKey size={28} stroke={1.75} />
        {t('tech.checkIn')}
      </Link>
    </li>
  );
}
