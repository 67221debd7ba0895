import { ConditionGlyph } from '../../../shared/ConditionGlyph.tsx';
import { markOf, type Point } from '../inspection.ts';
import css from './Measure.module.css';

type Props = {
  readonly label: string;
  readonly unit: string | null;
  readonly words: string;
  readonly value: number | undefined;
  readonly limits: Point['limits'];
  readonly active: boolean;
  readonly locked: boolean;
  readonly onFocus: () => void;
  readonly onType: (words: string) => void;
  readonly onEnter: () => void;
};

/** One value; its limit mark appears once the field is left. */
export function ValueField({ label, unit, words, value, limits, active, locked, onFocus, onType, onEnter }: Props) {
  const mark = active ? undefined : markOf(value, limits);
  return (
    <label className={css.field} data-active={active || undefined} data-mark={mark}>
      <span className={css.label}>
        {label}
        {mark && mark !== 'good' && <ConditionGlyph condition={mark} word="hidden" size={20} />}
      </span>
      <span className={css.entry}>
        <input
          inputMode="none"
          autoComplete="off"
          size={5}
          readOnly={locked}
          value={words}
          placeholder="–"
          onFocus={onFocus}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter();
          }}
        />
        <span>{unit}</span>
      </span>
    </label>
  );
}
