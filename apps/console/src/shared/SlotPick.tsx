import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { ErrorNote } from './ErrorNote.tsx';
import { useT } from './phrases.tsx';
import css from './SlotPick.module.css';
import { useSession } from './session.tsx';

type Slot = { readonly time: string; readonly placesLeft: number; readonly full: boolean };
type SlotsProps = {
  readonly slots: readonly Slot[];
  readonly time: string | null;
  readonly onChange: (time: string) => void;
};

/** Arrival times of one day; full ones stay visible and struck. */
export function Slots({ slots, time, onChange }: SlotsProps) {
  const t = useT();
  if (slots.length === 0) return <p className={css.none}>{t('slot.none')}</p>;
  return (
    <fieldset className={css.slots}>
      <legend className="sr-only">{t('slot.label')}</legend>
      {slots.map((slot) => (
        <button
          key={slot.time}
          type="button"
          className={css.slot}
          aria-pressed={slot.time === time}
          disabled={slot.full}
          onClick={() => onChange(slot.time)}
        >
          <span className={css.time}>{slot.time}</span>
          <span className={css.left}>{slot.full ? t('slot.full') : t('slot.left', { count: slot.placesLeft })}</span>
        </button>
      ))}
    </fieldset>
  );
}

type Props = {
  readonly date: string;
  readonly time: string | null;
  readonly minutes: number;
  readonly onChange: (date: string, time: string | null) => void;
};

/** A day and one of its free arrival times, checked against the shop's real capacity. */
export function SlotPick({ date, time, minutes, onChange }: Props) {
  const t = useT();
  const { shop } = useSession();
  const { data, error, refetch } = api.useGetAvailabilityQuery(
    { shop: shop?.slug ?? '', from: date, days: 1, date, minutes },
    { skip: !shop || !date },
  );
  return (
    <div className={css.pick}>
      <TextInput
        type="date"
        label={t('slot.day')}
        value={date}
        required
        onChange={(event) => onChange(event.currentTarget.value, null)}
      />
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {data && <Slots slots={data.slots} time={time} onChange={(next) => onChange(date, next)} />}
    </div>
  );
}
