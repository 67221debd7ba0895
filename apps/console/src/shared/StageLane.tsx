import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { CarGlyph } from './CarGlyph.tsx';
import { useT } from './phrases.tsx';
import css from './StageLane.module.css';

export type LaneMark = 'received' | 'inspected' | 'choice' | 'work' | 'check' | 'ready';
export type LaneStep = {
  readonly mark: LaneMark;
  readonly state: 'done' | 'now' | 'next';
  /** Short words beside the name: “08:02”, “since 09:14”. */
  readonly note?: string;
};

function Mark({ state }: Pick<LaneStep, 'state'>) {
  if (state === 'now') return <CarGlyph className={css.mark} />;
  const Glyph = state === 'done' ? IconCircleCheckFilled : IconCircle;
  return <Glyph size={20} stroke={1.5} aria-hidden className={css.mark} />;
}

/** Where the car is: done = filled mark, now = petrol bar with a small car, next = hollow. */
export function StageLane({ steps }: { readonly steps: readonly LaneStep[] }) {
  const t = useT();
  return (
    <ol className={css.lane} aria-label={t('stage.label')}>
      {steps.map(({ mark, state, note }) => {
        const stage = t(`stage.${mark}`);
        return (
          <li key={mark} className={css.step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Mark state={state} />
            <span className="sr-only">{t(`stage.${state}`, { stage })}</span>
            <span className={css.name} aria-hidden>
              {stage}
            </span>
            {note && <span className={css.note}>{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}
