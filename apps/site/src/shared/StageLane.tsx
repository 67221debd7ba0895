import type { ComponentChildren } from 'preact';
import { clock } from './format.ts';
import { useShell } from './shell.ts';
import type { Stage, StageMark } from './views.ts';
import type { PhraseKey } from './words.ts';

const STAGE_WORDS: Record<Stage, PhraseKey> = {
  received: 'portal.stage.received',
  inspected: 'portal.stage.inspected',
  choice: 'portal.stage.choice',
  work: 'portal.stage.work',
  check: 'portal.stage.check',
  ready: 'portal.stage.ready',
};

const STATE_WORDS: Record<StageMark['state'], PhraseKey> = {
  done: 'portal.stage.done',
  now: 'portal.stage.now',
  next: 'portal.stage.next',
};

function CarGlyph() {
  return (
    <svg class="lane-car" viewBox="0 0 32 16" aria-hidden="true" focusable="false">
      <path d="M3 11.500V8.500c0-.8.500-1.400 1.300-1.500l4-.7 3.200-3.200c.6-.6 1.300-.9 2.100-.9h4.700c.8 0 1.500.3 2.100.8l3.600 3.100 3.400.7c1 .2 1.600 1 1.600 2v2.700h-2.600a2.900 2.900 0 00-5.800 0H11.400a2.900 2.900 0 00-5.800 0z" />
      <circle cx="8.500" cy="12" r="2" />
      <circle cx="23.500" cy="12" r="2" />
    </svg>
  );
}

/** The lane with its marks: done filled, now a bar with a car, next hollow. Every state is also said in words. */
export function StageLane({ stages }: { stages: StageMark[] }) {
  const { t, zone, locale } = useShell();
  return (
    <ol class="lane" aria-label={t('portal.stage.title')}>
      {stages.map((mark) => (
        <li key={mark.stage} class={`lane-${mark.state}`} aria-current={mark.state === 'now' ? 'step' : undefined}>
          <span class="lane-mark">{mark.state === 'now' && <CarGlyph />}</span>
          <span class="lane-word">{t(STAGE_WORDS[mark.stage])}</span>
          <span class="sr">
            {t(STATE_WORDS[mark.state])}
            {mark.at ? ` ${clock(mark.at, zone, locale)}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Booking and sign pages: a number that becomes a check when the part is done. */
export function StepHead({
  number,
  done,
  title,
  aside,
  id,
}: {
  number: number;
  done?: boolean;
  title: string;
  aside?: ComponentChildren;
  id: string;
}) {
  return (
    <div class="step-head">
      <span class={done ? 'step-mark step-done' : 'step-mark'} aria-hidden="true">
        {done ? (
          <svg viewBox="0 0 24 24" class="icon" width="16" height="16" focusable="false">
            <path d="M5 12l5 5L19 7" />
          </svg>
        ) : (
          number
        )}
      </span>
      <h2 id={id}>{title}</h2>
      {aside}
    </div>
  );
}
