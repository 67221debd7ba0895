import { useState } from 'react';
import { useT } from '../../../shared/phrases.tsx';
import type { Measured, Point } from '../inspection.ts';
import { digitsOf, MOST_DIGITS, measuredOf, type Typed, typedFrom, wordsOf } from './digits.ts';
import css from './Measure.module.css';
import { Pad } from './Pad.tsx';
import { Profile } from './Profile.tsx';
import { ValueField } from './ValueField.tsx';

type Props = {
  readonly point: Point;
  readonly locked: boolean;
  readonly onMeasured: (measured: Measured) => void;
};

/** The values of a point: digits only, the decimals come from the template (4, 2 → 4.2). */
export function Measure({ point, locked, onMeasured }: Props) {
  const t = useT();
  const { values, decimals } = point;
  const [typed, setTyped] = useState<Typed>(() => typedFrom(point));
  const [active, setActive] = useState<string>();
  const field = values.find((one) => one.key === active);
  const measured = measuredOf(point, typed);
  const leave = () => {
    if (JSON.stringify(measured) !== JSON.stringify(point.measured)) onMeasured(measured);
  };
  const press = (key: string, digits: string) =>
    setTyped((all) => ({ ...all, [key]: digitsOf(digits).slice(0, MOST_DIGITS) }));
  const done = () => {
    leave();
    const next = values[values.findIndex((one) => one.key === active) + 1];
    setActive(next && !typed[next.key] ? next.key : undefined);
  };
  return (
    <section className={css.measure} data-no-swipe>
      {values.length === 3 && <Profile point={point} measured={measured} />}
      <div className={css.fields}>
        {values.map(({ key, label }) => (
          <ValueField
            key={key}
            label={label}
            unit={point.unit}
            words={wordsOf(typed[key], decimals)}
            value={measured.find((one) => one.key === key)?.value}
            limits={point.limits}
            active={key === active}
            locked={locked}
            onFocus={() => {
              if (active && active !== key) leave();
              setActive(key);
            }}
            onType={(words) => press(key, words)}
            onEnter={done}
          />
        ))}
      </div>
      {field && !locked && (
        <Pad
          label={t('look.pad', { name: field.label })}
          onDigit={(digit) => press(field.key, `${typed[field.key] ?? ''}${digit}`)}
          onErase={() => press(field.key, (typed[field.key] ?? '').slice(0, -1))}
          onDone={done}
        />
      )}
    </section>
  );
}
