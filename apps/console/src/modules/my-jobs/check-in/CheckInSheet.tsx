import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { IconDeviceMobileCheck, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { groupSignOf } from '../../../shared/decimals.ts';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { PutOffOf } from '../../../shared/PutOff.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { clockTime } from '../../../shared/when.ts';
import { type Arrival, carOf } from '../sheet.ts';
import css from './CheckIn.module.css';
import { CheckInBar } from './CheckInBar.tsx';
import { Concerns } from './Concerns.tsx';
import { Corners } from './Corners.tsx';
import { type Draft, keepDraft, readDraft } from './draft.ts';
import { FuelPick } from './FuelPick.tsx';

function Head({ car, touched }: { readonly car: Arrival; readonly touched: boolean }) {
  const { t, timeZone } = useSpeech();
  const { customerName: name, startsAt } = car;
  return (
    <>
      <header className={css.head}>
        <Link href="/my-jobs" className={css.close} aria-label={t('action.close')}>
          <IconX size={26} stroke={1.75} aria-hidden />
        </Link>
        <h1>{t('carIn.screen')}</h1>
        {touched && (
          <span className={css.saved}>
            <IconDeviceMobileCheck size={20} stroke={1.75} aria-hidden />
            {t('carIn.saved')}
          </span>
        )}
      </header>
      <div className={css.card}>
        <PlateChip plate={car.vehicle.plate} region={car.vehicle.plateRegion} size="large" />
        <strong>{carOf(car.vehicle)}</strong>
        <span className={css.quiet}>
          {startsAt ? t('carIn.expected', { name, time: clockTime(startsAt, timeZone) }) : t('carIn.walkIn', { name })}
        </span>
      </div>
    </>
  );
}

function Numbers({ draft, put }: { readonly draft: Draft; readonly put: (part: Partial<Draft>) => void }) {
  const { t, format } = useSpeech();
  return (
    <div className={css.fields}>
      <NumberInput
        size="xl"
        data-step="odometer"
        label={t('carIn.odometer')}
        inputMode="numeric"
        hideControls
        min={0}
        max={5_000_000}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator={groupSignOf(format)}
        value={draft.odometerKm}
        onChange={(value) => put({ odometerKm: String(value) })}
      />
      <TextInput
        size="xl"
        data-step="keyTag"
        label={t('carIn.keyTag')}
        maxLength={20}
        value={draft.keyTag}
        onChange={(event) => put({ keyTag: event.currentTarget.value })}
      />
    </div>
  );
}

/** Odometer, key tag, belongings, fuel, four corners, concerns; the bar below names what is missing. */
export function CheckInSheet({ car }: { readonly car: Arrival }) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState<Draft>(() => readDraft(car.workOrderId));
  const [touched, setTouched] = useState(false);
  const [error, setError] = useState<unknown>();
  const form = useRef<HTMLDivElement>(null);
  const put = (part: Partial<Draft>) => {
    setTouched(true);
    setDraft((now) => {
      const next = { ...now, ...part };
      keepDraft(car.workOrderId, next);
      return next;
    });
  };
  return (
    <div className={css.page} ref={form}>
      <Head car={car} touched={touched} />
      <Numbers draft={draft} put={put} />
      <FuelPick value={draft.fuelEighths} onChange={(fuelEighths) => put({ fuelEighths })} />
      <Corners
        workOrderId={car.workOrderId}
        done={draft.photos}
        onDone={(corner) =>
          setDraft((now) => {
            const next = { ...now, photos: [...now.photos, corner] };
            keepDraft(car.workOrderId, next);
            return next;
          })
        }
        onError={setError}
      />
      <GrowingText
        size="lg"
        maxLength={500}
        label={t('carIn.belongings')}
        placeholder={t('carIn.belongingsHint')}
        value={draft.belongings}
        onChange={(event) => put({ belongings: event.currentTarget.value })}
      />
      <PutOffOf vehicleId={car.vehicle.id} workOrderId={car.workOrderId} />
      <Concerns value={draft.concerns} onChange={(concerns) => put({ concerns })} />
      <Checkbox
        size="lg"
        label={t('carIn.waiting')}
        checked={draft.waiting}
        onChange={(event) => put({ waiting: event.currentTarget.checked })}
      />
      {error !== undefined && <ErrorNote error={error} />}
      <CheckInBar car={car} draft={draft} form={form} />
    </div>
  );
}
