import { Button, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Dialog } from '../../../shared/Dialog.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { PlateChip } from '../../../shared/PlateChip.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Board } from './board.ts';
import css from './FindCar.module.css';

type Props = { readonly opened: boolean; readonly expected: Board['expected']; readonly onClose: () => void };
type Row = {
  readonly key: string;
  readonly plate: string;
  readonly region: string | null;
  readonly title: string;
  readonly note: string;
  readonly choose: () => void;
};

/** Finds the car that just came in: expected today, known by plate, or on the board already. */
export function FindCar({ opened, expected, onClose }: Props) {
  const t = useT();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('board.checkIn')} size={560} yOffset="12vh">
      <Search expected={expected} />
    </Dialog>
  );
}

/** Opens a visit for a known car and its owner, then goes to its check-in. */
function useOpenVisit() {
  const t = useT();
  const [, go] = useLocation();
  const [readVehicle] = api.useLazyGetVehicleQuery();
  const [create] = api.useCreateWorkOrderMutation();
  const [error, setError] = useState<unknown>();
  const [stuck, setStuck] = useState<string>();
  const open = async (vehicleId: string) => {
    setError(undefined);
    setStuck(undefined);
    try {
      const vehicle = await readVehicle({ vehicleId }).unwrap();
      const owner = vehicle.owners.find((one) => one.until === null) ?? vehicle.owner;
      if (!owner) return setStuck(t('checkIn.noOwner'));
      const made = await create({ customerId: owner.id, vehicleId }).unwrap();
      go(`/work-orders/${made.id}?do=check-in`);
    } catch (cause) {
      setError(cause);
    }
  };
  return { open, error, stuck };
}

function Search({ expected }: Pick<Props, 'expected'>) {
  const t = useT();
  const [, go] = useLocation();
  const [words, setWords] = useState('');
  const query = useDeferredValue(words.trim());
  const { data, error: failed } = api.useFindAnythingQuery({ q: query }, { skip: query.length < 2 });
  const { open, error, stuck } = useOpenVisit();
  const known: Row[] = (data?.items ?? []).flatMap((item) =>
    item.vehicle && (item.kind === 'vehicle' || item.kind === 'work_order')
      ? [
          {
            key: item.id,
            plate: item.vehicle.plate,
            region: item.vehicle.plateRegion,
            title: item.title === item.vehicle.plate ? `${item.vehicle.make} ${item.vehicle.model}` : item.title,
            note: item.kind === 'work_order' ? t('checkIn.open') : t('checkIn.start'),
            choose: () => (item.kind === 'work_order' ? go(`/work-orders/${item.id}?do=check-in`) : open(item.id)),
          },
        ]
      : [],
  );
  const coming: Row[] = expected.map((one) => ({
    key: one.bookingId,
    plate: one.vehicle.plate,
    region: one.vehicle.plateRegion,
    title: `${one.time} ${[one.vehicle.make, one.vehicle.model].filter(Boolean).join(' ')}`,
    note: one.customer,
    choose: () => go(one.workOrderId ? `/work-orders/${one.workOrderId}?do=check-in` : '/requests'),
  }));
  const searching = query.length >= 2;
  const rows = searching ? known : coming;
  return (
    <div className={css.body}>
      <TextInput
        label={t('checkIn.find')}
        placeholder={t('checkIn.findHint')}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        size="lg"
        data-autofocus
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rows[0]?.choose();
        }}
      />
      {(error !== undefined || failed) && <ErrorNote error={error ?? failed} />}
      {stuck && <p role="alert">{stuck}</p>}
      <section aria-label={t(searching ? 'checkIn.found' : 'checkIn.expected')}>
        <h3 className={css.section}>{t(searching ? 'checkIn.found' : 'checkIn.expected')}</h3>
        {rows.length === 0 && (
          <p className={css.note}>{searching ? data && t('checkIn.nothing', { query }) : t('checkIn.noExpected')}</p>
        )}
        <ul className={css.list}>
          {rows.map((row) => (
            <li key={row.key}>
              <button type="button" className={css.row} onClick={row.choose}>
                <PlateChip plate={row.plate} region={row.region} />
                <span className={css.title}>{row.title}</span>
                <span className={css.note}>{row.note}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Button component={Link} href="/vehicles?new" variant="default">
        {t('checkIn.newCar')}
      </Button>
    </div>
  );
}
