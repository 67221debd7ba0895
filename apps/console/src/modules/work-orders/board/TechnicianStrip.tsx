import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { hoursOf } from '../../../shared/figures.ts';
import { Initials } from '../../../shared/Initials.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import css from './Board.module.css';
import type { Board } from './board.ts';

type Props = {
  readonly technicians: Board['technicians'];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly children?: ReactNode;
};

/** A narrowing that came with a link, and the way out of it. */
export function OnlyStage({ words, onClear }: { readonly words: string; readonly onClear: () => void }) {
  const { t } = useSpeech();
  return (
    <button type="button" className={css.technician} aria-pressed onClick={onClear}>
      <span className={css.only}>{t('board.only', { stage: words })}</span>
      <IconX size={16} stroke={1.75} aria-hidden />
      <span className="sr-only">{t('action.clear')}</span>
    </button>
  );
}

/** Who has how many hours left today; a press shows only their cars. */
export function TechnicianStrip({ technicians, chosen, onChoose, children }: Props) {
  const { t, format } = useSpeech();
  if (technicians.length === 0 && !children) return null;
  return (
    <div className={css.strip}>
      <span className={css.stripLabel}>{t('board.freeToday')}</span>
      {technicians.map(({ id, name, initials, minutesFree, minutesTotal }) => {
        const [free, all] = [hoursOf(minutesFree, format), hoursOf(minutesTotal, format)];
        const taken = minutesTotal > 0 ? Math.min(1, Math.max(0, 1 - minutesFree / minutesTotal)) : 0;
        return (
          <button
            key={id}
            type="button"
            className={css.technician}
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            <Initials initials={initials} />
            {name.split(' ')[0]}
            <span className={css.bar}>
              <span style={{ width: `${taken * 100}%` }} />
            </span>
            <span className={css.hours}>{free} h</span>
            <span className="sr-only">{t('board.freeOf', { name, free, all })}</span>
          </button>
        );
      })}
      {children}
    </div>
  );
}
