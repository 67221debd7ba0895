import { ConditionMark } from '../shared/Condition.tsx';
import { conditionWord } from '../shared/condition-word.ts';
import { MoneyText } from '../shared/MoneyText.tsx';
import { Photo } from '../shared/Photo.tsx';
import { PlateChip } from '../shared/Plate.tsx';
import { useShell } from '../shared/shell.ts';
import type { ShopHomeProps } from './shop-home.props.ts';

/** A small picture of what choosing repairs looks like. Not a control. */
export function ChoicePreview({ example }: { example: NonNullable<ShopHomeProps['example']> }) {
  const { t } = useShell();
  const chosen = example.jobs.filter((job) => job.chosen).length;
  return (
    <section class="example" aria-labelledby="example-title">
      <h2 id="example-title">{t('site.home.decide')}</h2>
      <div class="card example-card">
        <p class="example-head">
          <PlateChip plate={example.plate} size="small" />
          <strong>{t('site.home.example')}</strong>
        </p>
        <ul>
          {example.jobs.map((job) => (
            <li key={job.title}>
              {job.photo && <Photo photo={job.photo} cls="thumb" sizes="64px" />}
              <span>
                <strong>{job.title}</strong>
                <ConditionMark condition={job.condition} word={conditionWord(job.condition, t)} />
              </span>
              <span class={job.chosen ? 'pill pill-on' : 'pill'}>
                {t(job.chosen ? 'portal.choose.doIt' : 'portal.choose.notNow')}
              </span>
            </li>
          ))}
        </ul>
        <p class="example-total">
          <span>{t('portal.choose.count', { chosen, all: example.jobs.length })}</span>
          <MoneyText money={example.total} />
        </p>
      </div>
    </section>
  );
}
