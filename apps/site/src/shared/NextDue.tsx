import { ConditionMark } from './Condition.tsx';
import { conditionWord } from './condition-word.ts';
import type { DueView, PutOffView } from './due-views.ts';
import { MoneyText } from './MoneyText.tsx';
import { useShell } from './shell.ts';

/** What the car needs next, in words. */
export function NextDue({ due, id }: { due: DueView[]; id: string }) {
  const { t } = useShell();
  if (due.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="small-head" id={id}>
        {t('portal.due.title')}
      </h2>
      <ul class="plain next-due">
        {due.map((one) => (
          <li key={one.title}>
            <span>
              <strong>{one.title}</strong>
              <span class="quiet block">{one.when}</span>
            </span>
            {one.state === 'later' ? (
              one.expected && <span class="quiet">{t('portal.due.about', { day: one.expected })}</span>
            ) : (
              <a class="button button-small" href={one.bookHref}>
                {t('site.services.book')}
                <span class="sr"> {one.title}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was put off on the car. */
export function PutOff({ jobs, id }: { jobs: PutOffView[]; id: string }) {
  const { t } = useShell();
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 class="small-head" id={id}>
        {t('portal.putOff.title')}
      </h2>
      <ul class="plain put-off">
        {jobs.map((job) => (
          <li key={job.id}>
            <span>
              <ConditionMark condition={job.condition} word={conditionWord(job.condition, t)} />{' '}
              <strong>{job.title}</strong>
              {job.sentence && <span class="quiet block">{job.sentence}</span>}
            </span>
            {job.total && <MoneyText money={job.total} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
