import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { PlateChip } from '../../shared/PlateChip.tsx';
import { PutOff } from '../../shared/PutOff.tsx';
import { useT } from '../../shared/phrases.tsx';
import { Records } from '../../shared/Records.tsx';
import { StoryPanel } from '../../shared/StoryPanel.tsx';
import { useMay } from '../../shared/session.tsx';
import { Facts, Odometer, Owners } from './facts.tsx';
import { NextDue } from './NextDue.tsx';
import { Transfer } from './Transfer.tsx';
import { VehicleForm } from './VehicleForm.tsx';
import { Visits } from './Visits.tsx';
import type { Vehicle } from './vehicle.ts';
import '../../shared/words/records.ts';
import '../../shared/words/reviews.ts';

function Actions({ car, onEdit }: { readonly car: Vehicle; readonly onEdit: () => void }) {
  const t = useT();
  const mayWrite = useMay('vehicles.write');
  const mayBook = useMay('bookings.decide');
  return (
    <>
      {mayWrite && (
        <Button size="md" variant="default" leftSection={<IconPencil size={18} stroke={1.75} />} onClick={onEdit}>
          {t('records.edit')}
        </Button>
      )}
      {mayBook && car.owner && (
        <Button
          size="md"
          component={Link}
          href={`/bookings/new?customer=${car.owner.id}&vehicle=${car.id}`}
          leftSection={<IconCalendarPlus size={18} stroke={1.75} />}
        >
          {t('people.book')}
        </Button>
      )}
    </>
  );
}

/** One car: its history over all visits, odometer, owners, and what is known about it. */
export default function VehicleScreen() {
  const t = useT();
  const { vehicleId } = useParams<{ vehicleId: string }>();
  const [doing, setDoing] = useState<'edit' | 'transfer'>();
  const mayWrite = useMay('vehicles.write');
  const read = api.useGetVehicleQuery({ vehicleId });
  const { data: car, refetch } = read;
  if (!car) return <Pending of={read} rows={10} />;
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={
          <span style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 14 }}>
            <PlateChip plate={car.plate} region={car.plateRegion} size="large" />
            {[car.make, car.model, car.year].filter(Boolean).join(' ')}
          </span>
        }
        note={car.outOfService && <strong style={{ color: 'var(--urgent)' }}>{t('cars.oos')}</strong>}
        actions={<Actions car={car} onEdit={() => setDoing('edit')} />}
      />
      <Records>
        <div>
          <NextDue car={car} />
          <PutOff jobs={car.putOff} />
          <Visits car={car} />
          <StoryPanel title={t('people.story')} none={t('people.noStory')} vehicleId={car.id} />
        </div>
        <div>
          <Facts car={car} />
          <Owners car={car} onTransfer={mayWrite ? () => setDoing('transfer') : undefined} />
          <Odometer car={car} />
        </div>
      </Records>
      {doing === 'edit' && <VehicleForm vehicle={car} onClose={close} onSaved={() => refetch()} />}
      {doing === 'transfer' && <Transfer car={car} onClose={close} />}
    </>
  );
}
