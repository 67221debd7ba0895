import { Switch, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { wholeOf } from '../../../../shared/figures.ts';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { PutOffOf } from '../../../../shared/PutOff.tsx';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import css from './Dialogs.module.css';
import { useSubmit } from './useSubmit.ts';

const eighths = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function Fuel({ value, onChange }: { readonly value: number | null; readonly onChange: (value: number) => void }) {
  const { t } = useSpeech();
  return (
    <fieldset className={css.fuel}>
      <legend>{t('arrive.fuel')}</legend>
      <div className={css.eighths}>
        {eighths.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={value === one}
            data-on={(value !== null && one <= value) || undefined}
            onClick={() => onChange(one)}
          >
            <span aria-hidden>{one === 0 ? '0' : one === 8 ? '1' : one === 4 ? '½' : ''}</span>
            <span className="sr-only">{t('arrive.fuelOf', { eighths: one })}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

const kmOf = (typed: string) => (/\d/.test(typed) ? Number(typed.replace(/\D/g, '')) : null);
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The car is here: one sheet for odometer, fuel, key, belongings and the customer's words. */
export function CheckIn({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useSpeech();
  const { order, act } = useOrder();
  const [km, setKm] = useState('');
  const [fuel, setFuel] = useState<number | null>(order.fuelEighths);
  const [keyTag, setKeyTag] = useState(order.keyTag ?? '');
  const [belongings, setBelongings] = useState(order.belongings ?? '');
  const [concerns, setConcerns] = useState(order.concerns.join('\n'));
  const [waiting, setWaiting] = useState(order.waiting);
  const [checkIn] = api.useCheckInVehicleMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const send = () =>
    submit(() =>
      act(
        checkIn({
          workOrderId: order.id,
          odometerKm: kmOf(km) ?? order.odometerKm,
          fuelEighths: fuel,
          keyTag: keyTag.trim() || null,
          belongings: belongings.trim() || null,
          concerns: linesOf(concerns),
          waiting,
        }).unwrap(),
      ),
    );
  return (
    <DialogForm verb={t('arrive.verb')} busy={busy} error={error} onSubmit={send} onClose={onClose}>
      <div className={css.pair}>
        <TextInput
          label={t('arrive.odometer')}
          inputMode="numeric"
          data-autofocus
          autoComplete="off"
          description={
            order.odometerKm === null ? undefined : t('arrive.odometerLast', { km: wholeOf(order.odometerKm, format) })
          }
          value={km}
          onChange={(event) => setKm(event.currentTarget.value)}
        />
        <TextInput
          label={t('arrive.keyTag')}
          maxLength={20}
          value={keyTag}
          onChange={(event) => setKeyTag(event.currentTarget.value)}
        />
      </div>
      <Fuel value={fuel} onChange={setFuel} />
      <GrowingText
        label={t('arrive.concerns')}
        description={t('arrive.concernsHint')}
        minRows={2}
        maxRows={8}
        value={concerns}
        onChange={(event) => setConcerns(event.currentTarget.value)}
      />
      <PutOffOf vehicleId={order.vehicle.id} workOrderId={order.id} />
      <GrowingText
        label={t('arrive.belongings')}
        maxLength={500}
        value={belongings}
        onChange={(event) => setBelongings(event.currentTarget.value)}
      />
      <Switch
        label={t('arrive.waiting')}
        checked={waiting}
        onChange={(event) => setWaiting(event.currentTarget.checked)}
      />
    </DialogForm>
  );
}
