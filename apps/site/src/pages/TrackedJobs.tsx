import { clock, moneyText } from '../shared/format.ts';
import { Progress } from '../shared/Gauge.tsx';
import { Icon } from '../shared/Icon.tsx';
import { MoneyText } from '../shared/MoneyText.tsx';
import { minutesText } from '../shared/PromiseBlock.tsx';
import { useShell } from '../shared/shell.ts';
import type { PhraseKey } from '../shared/words.ts';
import type { TrackedJob, WorkOrderProps } from './work-order.props.ts';

const STATE_WORDS: Record<TrackedJob['state'], PhraseKey> = {
  done: 'portal.job.done',
  in_work: 'portal.job.inWork',
  next: 'portal.job.next',
  parts: 'portal.job.parts',
  declined: 'portal.job.declined',
  pending: 'portal.job.pending',
};

function Mark({ state }: { state: TrackedJob['state'] }) {
  return (
    <span class={`job-mark job-mark-${state}`} aria-hidden="true">
      {state === 'done' && <Icon name="check" />}
      {state === 'in_work' && <Icon name="wrench" size={18} />}
      {state === 'declined' && <Icon name="cross" size={18} />}
      {state === 'parts' && <Icon name="hourglass" size={18} />}
    </span>
  );
}

function Story({ job }: { job: TrackedJob }) {
  const { t } = useShell();
  const rows: [PhraseKey, string | undefined][] = [
    ['portal.job.concern', job.concern],
    ['portal.job.cause', job.cause],
    ['portal.job.correction', job.correction],
  ];
  const told = rows.filter(([, text]) => text);
  if (told.length === 0) return null;
  return (
    <details class="story">
      <summary>{t('portal.job.story')}</summary>
      <dl>
        {told.map(([key, text]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function JobRow({ job }: { job: TrackedJob }) {
  const { t } = useShell();
  return (
    <li class={`tracked tracked-${job.state}`} id={`job-${job.id}`}>
      <Mark state={job.state} />
      <div class="tracked-words">
        <h3>{job.title}</h3>
        <p>
          {job.detail ?? t(STATE_WORDS[job.state])}
          {job.changeHref && (
            <>
              {' · '}
              <a href={job.changeHref}>{t('portal.job.change')}</a>
            </>
          )}
        </p>
        {job.state === 'in_work' && job.progress !== undefined && <Progress part={job.progress} busy />}
        <Story job={job} />
      </div>
      {job.total && <MoneyText money={job.total} struck={job.state === 'declined'} />}
    </li>
  );
}

function Approved({ page }: { page: WorkOrderProps }) {
  const { t, zone, locale } = useShell();
  if (!page.approved) return null;
  const at = clock(page.approved.at, zone, locale);
  const { own } = page.approved;
  return (
    <div class="approved">
      <p>
        <strong>{t('portal.track.approved')}</strong>{' '}
        <span class="quiet">{t('portal.track.approvedAt', { time: at })}</span>
        {own && (
          <span class="quiet block">
            {t('portal.choose.own', { title: own.title, amount: moneyText(own.amount, locale) })}
          </span>
        )}
        <span class="quiet block">{t('portal.track.nothingAdded')}</span>
      </p>
      <MoneyText money={page.approved.total} size="mid" />
    </div>
  );
}

/** Every job with what is happening to it, and what was approved. */
export function TrackedJobs({ page }: { page: WorkOrderProps }) {
  const { t } = useShell();
  const counted = page.jobs.filter((job) => job.state !== 'declined' && job.state !== 'pending');
  const done = counted.filter((job) => job.state === 'done').length;
  return (
    <section class="tracked-jobs" aria-labelledby="jobs-title">
      <div class="head-row">
        <h2 id="jobs-title">{t('portal.track.repairs')}</h2>
        {counted.length > 0 && <span class="quiet">{t('portal.track.doneOf', { done, all: counted.length })}</span>}
      </div>
      <div class="card">
        {page.jobs.length === 0 && <p class="pad quiet">{t('portal.track.noJobs')}</p>}
        <ul class="plain">
          {page.jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
        <Approved page={page} />
        {page.time && (
          <p class="time-spent quiet">
            {t('portal.track.time', {
              estimated: minutesText(page.time.estimated, t),
              actual: minutesText(page.time.actual, t),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
