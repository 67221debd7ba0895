import { ConditionMark } from '../shared/Condition.tsx';
import { conditionWord } from '../shared/condition-word.ts';
import { MoneyText } from '../shared/MoneyText.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookProps } from './book.props.ts';

/** What the driver put off on this car last time: one tap adds it. */
export function BookPutOff({ page }: { page: BookProps }) {
  const { t } = useShell();
  const { putOff } = page;
  if (putOff.length === 0) return null;
  return (
    <fieldset class="part" data-part="putOff">
      <legend class="put-off-legend">{t('site.book.putOff')}</legend>
      <div class="pick-list">
        {putOff.map((job) => (
          <label class="pick" key={job.id} for={`put-off-${job.id}`}>
            <input
              id={`put-off-${job.id}`}
              type="checkbox"
              name={job.service ? 'service' : 'putOff'}
              value={job.service ?? job.title}
              checked={job.chosen}
            />
            {job.photo && (
              <img
                class="put-off-photo"
                src={job.photo.src}
                alt={job.photo.alt}
                width="72"
                height="54"
                loading="lazy"
              />
            )}
            <span class="pick-words">
              <strong>{job.title}</strong>
              <span class="pick-line">
                <ConditionMark condition={job.condition} word={conditionWord(job.condition, t)} />
                {job.total && <MoneyText money={job.total} />}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
