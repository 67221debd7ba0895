import { Button, MultiSelect, Stack } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { CarPick, CustomerPick } from '../../shared/Picks.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';

/** Begins a quote: whose, for which car, which services; jobs are changed and sent on its own page. */
export function NewQuote({ customer, onClose }: { readonly customer: string | null; readonly onClose: () => void }) {
  const t = useT();
  const [, go] = useLocation();
  const [customerId, setCustomer] = useState(customer);
  const [carId, setCar] = useState<string | null>(null);
  const [services, setServices] = useState<string[]>([]);
  const [concern, setConcern] = useState('');
  const { data: known } = api.useGetCustomerQuery({ customerId: customerId ?? '' }, { skip: !customerId });
  const { data: offered } = api.useListServicesQuery({ limit: 100 });
  const [create] = api.useCreateQuoteMutation();
  const deed = useDeed();
  const cars = known && known.id === customerId ? known.vehicles : [];
  const vehicleId = cars.find((one) => one.id === carId)?.id ?? (cars.length === 1 ? (cars[0]?.id ?? null) : null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!customerId || !vehicleId) return;
    const input = { customerId, vehicleId, services, concern: concern.trim() };
    const made = await deed.run(() => create(input).unwrap());
    if (made) go(`/work-orders/${made.workOrderId}`, { replace: true });
  };
  return (
    <Dialog opened onClose={onClose} title={t('quotes.new')}>
      <form onSubmit={save}>
        <Stack gap="md">
          <CustomerPick first label={t('quotes.customer')} value={customerId} onChange={setCustomer} />
          <CarPick label={t('quotes.car')} customerId={customerId} value={vehicleId} onChange={setCar} />
          <MultiSelect
            label={t('booking.services')}
            data={(offered?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={services}
            onChange={setServices}
            searchable
          />
          <GrowingText
            label={t('quotes.words')}
            maxLength={1000}
            minRows={2}
            value={concern}
            onChange={(event) => setConcern(event.currentTarget.value)}
          />
          <p style={{ margin: 0, color: 'var(--ink-2)' }}>{t('quotes.hint')}</p>
          {deed.error !== undefined && <ErrorNote error={deed.error} />}
          <Button type="submit" size="md" loading={deed.busy} disabled={!customerId || !vehicleId}>
            {t('quotes.begin')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
