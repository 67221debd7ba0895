import { useShell } from './shell.ts';
import type { PhraseKey } from './words.ts';

const STEPS: [PhraseKey, PhraseKey][] = [
  ['site.steps.book', 'site.steps.bookText'],
  ['site.steps.inspect', 'site.steps.inspectText'],
  ['site.steps.choose', 'site.steps.chooseText'],
  ['site.steps.watch', 'site.steps.watchText'],
];

/** How a visit goes, in four steps. */
export function Steps() {
  const { t } = useShell();
  return (
    <section class="band band-brand" id="how" aria-labelledby="how-title">
      <div class="wrap">
        <h2 id="how-title">{t('site.steps.title')}</h2>
        <ol class="steps">
          {STEPS.map(([title, text], index) => (
            <li key={title}>
              <span class="steps-mark" aria-hidden="true">
                {index + 1}
              </span>
              <h3>{t(title)}</h3>
              <p>{t(text)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
