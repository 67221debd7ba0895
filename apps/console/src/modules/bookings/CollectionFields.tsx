import { Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { planCollection } from '@pitlane/contracts/bookings';
import type { CallOf } from '@pitlane/contracts/core';
import { GrowingText } from '../../shared/GrowingText.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useMay } from '../../shared/session.tsx';

export type Collection = CallOf<typeof planCollection>['collection'];
type Props = { readonly value: Collection; readonly onChange: (value: Collection) => void };

/** Where we fetch the car, in which window, and who drives. */
export function CollectionFields({ value, onChange }: Props) {
  const t = useT();
  const mayAsk = useMay('staff.read');
  const { data } = api.useListStaffQuery({ active: true }, { skip: !mayAsk });
  const drivers = (data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  const put = (part: Partial<Collection>) => onChange({ ...value, ...part });
  return (
    <div style={{ display: 'grid', gap: 10 }}>
      <TextInput
        label={t('requests.place')}
        required
        maxLength={240}
        value={value.place}
        onChange={(event) => put({ place: event.currentTarget.value })}
      />
      {/* Side by side where each shows whole; on a phone the day stands above the times. */}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
        <TextInput
          style={{ flex: '3 1 150px' }}
          type="date"
          label={t('slot.day')}
          value={value.date}
          onChange={(event) => put({ date: event.currentTarget.value })}
        />
        <div style={{ display: 'grid', flex: '4 1 250px', gap: 10, gridTemplateColumns: '1fr 1fr' }}>
          <TextInput
            type="time"
            label={t('requests.from')}
            value={value.from}
            onChange={(event) => put({ from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('requests.until')}
            value={value.until}
            onChange={(event) => put({ until: event.currentTarget.value })}
          />
        </div>
      </div>
      <Select
        label={t('requests.driver')}
        placeholder={t('requests.noDriver')}
        data={drivers}
        value={value.driverId}
        clearable
        onChange={(driverId) => put({ driverId })}
      />
      <GrowingText
        label={t('requests.driverNote')}
        maxLength={500}
        value={value.note ?? ''}
        onChange={(event) => put({ note: event.currentTarget.value || null })}
      />
    </div>
  );
}
