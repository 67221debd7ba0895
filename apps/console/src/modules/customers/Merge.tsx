import { Button, Stack } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { CustomerPick } from '../../shared/Picks.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { Customer } from './customer.ts';

/** Brings a duplicate together with this customer. */
export function Merge({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const t = useT();
  const [merge] = api.useMergeCustomersMutation();
  const deed = useDeed();
  const [duplicateId, setDuplicate] = useState<string | null>(null);
  const save = async () => {
    if (!duplicateId) return;
    if (await deed.run(() => merge({ customerId: customer.id, duplicateId }).unwrap())) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('people.mergeTitle', { name: customer.name })}>
      <Stack gap="md">
        {t('people.mergeHint')}
        <CustomerPick label={t('people.mergeWho')} without={customer.id} value={duplicateId} onChange={setDuplicate} />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Button color="urgent" disabled={!duplicateId} loading={deed.busy} onClick={save}>
          {t('people.mergeVerb')}
        </Button>
      </Stack>
    </Dialog>
  );
}
