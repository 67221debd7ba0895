import { IconAlertOctagonFilled, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import css from './ConditionGlyph.module.css';
import { classes } from './classes.ts';
import { useT } from './phrases.tsx';

export type Condition = 'good' | 'monitor' | 'urgent' | 'not_checked';

const glyphs = {
  good: IconCircleCheck,
  monitor: IconAlertTriangle,
  urgent: IconAlertOctagonFilled,
  not_checked: IconCircleDashed,
};

type Props = {
  readonly condition: Condition;
  readonly size?: number;
  /** `row` beside, `stack` under the glyph, `hidden` spoken only (where a legend or heading shows the word). */
  readonly word?: 'row' | 'stack' | 'hidden';
};

/** Condition of a point or a job: its own shape and its word, never colour alone. */
export function ConditionGlyph({ condition, size = 18, word = 'row' }: Props) {
  const t = useT();
  const Glyph = glyphs[condition];
  const text = t(`condition.${condition}`);
  return (
    <span className={classes(css.condition, css[condition], word === 'stack' && css.stack)}>
      <Glyph size={size} stroke={1.75} aria-hidden />
      <span className={word === 'hidden' ? 'sr-only' : css.word}>{text}</span>
    </span>
  );
}
