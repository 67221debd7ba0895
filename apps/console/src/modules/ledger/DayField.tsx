import { TextInput } from '@mantine/core';
import { useT } from '../../shared/phrases.tsx';
import css from './Ledger.module.css';

type Props = { readonly today: string; readonly value: string; readonly onChange: (day: string) => void };

/** At the end of which day the books are looked at; never a day to come. */
export function DayField({ today, value, onChange }: Props) {
  const t = useT();
  return (
    <div className={css.bar}>
      <TextInput
        type="date"
        label={t('ageing.day')}
        max={today}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value || today)}
      />
    </div>
  );
}
