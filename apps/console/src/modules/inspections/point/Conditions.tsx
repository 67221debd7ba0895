import { IconAlertOctagonFilled, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Condition } from '../../../shared/ConditionGlyph.tsx';
import { useT } from '../../../shared/phrases.tsx';
import css from './Conditions.module.css';

const choices = [
  ['good', IconCircleCheck],
  ['monitor', IconAlertTriangle],
  ['urgent', IconAlertOctagonFilled],
  ['not_checked', IconCircleDashed],
] as const;

type Props = {
  readonly value: Condition | null;
  readonly locked: boolean;
  readonly onChoose: (condition: Condition) => void;
};

/** Three big buttons and a narrower one; the chosen one is filled. */
export function Conditions({ value, locked, onChoose }: Props) {
  const t = useT();
  return (
    <fieldset className={css.choices} disabled={locked}>
      <legend className="sr-only">{t('look.condition')}</legend>
      {choices.map(([condition, Glyph]) => (
        <button
          key={condition}
          type="button"
          className={css.choice}
          data-condition={condition}
          aria-pressed={value === condition}
          onClick={() => onChoose(condition)}
        >
          <Glyph size={36} stroke={1.75} aria-hidden />
          <span>{t(`condition.${condition}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
