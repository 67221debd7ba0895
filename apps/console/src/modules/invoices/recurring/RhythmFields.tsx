import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Key, useT } from '../../../shared/phrases.tsx';
import css from './Recurring.module.css';
import { ruleOf, simpleFrom, type Unit, units } from './rhythm.ts';

type Props = { readonly rrule: string; readonly error?: string; readonly onChange: (rrule: string) => void };
const names: Readonly<Record<Unit, Key>> = {
  WEEKLY: 'recurring.weeks',
  MONTHLY: 'recurring.months',
  YEARLY: 'recurring.years',
};

/** Every so many weeks, months or years; a rule of one's own for the rest. */
export function RhythmFields({ rrule, error, onChange }: Props) {
  const t = useT();
  const simple = simpleFrom(rrule);
  const [own, setOwn] = useState(simple === null);
  const { every, unit } = simple ?? { every: 1, unit: 'MONTHLY' as const };
  const choose = (value: string) => {
    const next = units.find((one) => one === value);
    setOwn(next === undefined);
    if (next) onChange(ruleOf({ every, unit: next }));
  };
  return (
    <div className={css.rhythm} data-own={own || undefined}>
      {!own && (
        <NumberInput
          label={t('recurring.every')}
          min={1}
          max={99}
          allowDecimal={false}
          error={error}
          value={every}
          onChange={(value) => onChange(ruleOf({ every: Number(value) || 1, unit }))}
        />
      )}
      <NativeSelect
        label={own ? t('recurring.rhythm') : t('recurring.unit')}
        value={own ? 'own' : unit}
        data={[
          ...units.map((value) => ({ value, label: t(names[value] as 'recurring.weeks') })),
          { value: 'own', label: t('recurring.own') },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {own && (
        <TextInput
          label={t('recurring.rule')}
          description={t('recurring.ruleHint')}
          required
          maxLength={300}
          error={error}
          value={rrule}
          onChange={(event) => onChange(event.currentTarget.value.trim().toUpperCase())}
        />
      )}
    </div>
  );
}
