import { Button, Stack } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { Dialog } from '../../../shared/Dialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SlotPick } from '../../../shared/SlotPick.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { type Booking, slotWords } from '../booking.ts';
import { CollectionFields } from '../CollectionFields.tsx';

type Props = { readonly booking: Booking; readonly onClose: () => void };

/** Another day or time for an accepted visit. */
export function MoveVisit({ booking, onClose }: Props) {
  const { t, format } = useSpeech();
  const [move] = api.useMoveBookingMutation();
  const deed = useDeed();
  const [date, setDate] = useState(booking.date);
  const [time, setTime] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!time) return;
    if (await deed.run(() => move({ bookingId: booking.id, date, time, reason }).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('appointments.moveTitle', { plate: booking.vehicle.plate })}>
      <Stack gap="md">
        <SlotPick
          date={date}
          time={time}
          minutes={booking.minutes}
          onChange={(day, at) => {
            setDate(day);
            setTime(at);
          }}
        />
        <GrowingText
          label={t('appointments.moveReason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button disabled={!time} loading={deed.busy} onClick={save}>
          {time ? t('appointments.moveTo', { when: slotWords(date, time, format) }) : t('appointments.move')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** Where and when we fetch the car. */
export function CollectVisit({ booking, onClose }: Props) {
  const { t } = useSpeech();
  const [plan] = api.usePlanCollectionMutation();
  const deed = useDeed();
  const [collection, setCollection] = useState({
    place: booking.collection?.place ?? booking.collectionPlace ?? '',
    date: booking.collection?.date ?? booking.date,
    from: booking.collection?.from ?? '07:00',
    until: booking.collection?.until ?? booking.time,
    driverId: booking.collection?.driverId ?? null,
    note: booking.collection?.note ?? null,
  });
  const save = async () => {
    if (await deed.run(() => plan({ bookingId: booking.id, collection }).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('appointments.collectTitle', { plate: booking.vehicle.plate })}>
      <Stack gap="md">
        <CollectionFields value={collection} onChange={setCollection} />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button disabled={!collection.place.trim()} loading={deed.busy} onClick={save}>
          {t('appointments.collectVerb')}
        </Button>
      </Stack>
    </Dialog>
  );
}

/** Cancels a visit for the shop; the customer reads why. */
export function CancelVisit({ booking, onClose }: Props) {
  const { t } = useSpeech();
  const [cancel] = api.useCancelBookingMutation();
  return (
    <ConfirmDialog
      opened
      grave
      title={t('appointments.cancelTitle', { plate: booking.vehicle.plate })}
      verb={t('appointments.cancelVerb')}
      reason={{ label: t('requests.rejectReason'), needed: true }}
      onConfirm={(reason) => cancel({ bookingId: booking.id, reason }).unwrap()}
      onClose={onClose}
    >
      {t('appointments.cancelHint', { name: booking.customer.name })}
    </ConfirmDialog>
  );
}
