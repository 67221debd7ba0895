import { Button, Stack } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { CustomerPick } from '../../shared/Picks.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { Vehicle } from './vehicle.ts';

/** The car goes to another customer; its history stays with it. */
export function Transfer({ car, onClose }: { readonly car: Vehicle; readonly onClose: () => void }) {
  const t = useT();
  const [transfer] = api.useTransferVehicleMutation();
  const deed = useDeed();
  const [customerId, setCustomer] = useState<string | null>(null);
  const save = async () => {
    if (!customerId) return;
    if (await deed.run(() => transfer({ vehicleId: car.id, customerId }).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('cars.transferTitle', { plate: car.plate })}>
      <Stack gap="md">
        {t('cars.transferHint')}
        <CustomerPick label={t('cars.transfer')} without={car.owner?.id} value={customerId} onChange={setCustomer} />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button disabled={!customerId} loading={deed.busy} onClick={save}>
          {t('cars.transferVerb')}
        </Button>
      </Stack>
    </Dialog>
  );
}
