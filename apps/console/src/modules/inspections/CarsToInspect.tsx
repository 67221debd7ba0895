import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listMyJobs } from '@pitlane/contracts/work-orders';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CarName } from '../../shared/CarName.tsx';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { PromiseCountdown } from '../../shared/PromiseCountdown.tsx';
import { useT } from '../../shared/phrases.tsx';
import { TemplateList } from '../../shared/TemplateList.tsx';
import css from './InspectionTasks.module.css';

type Car = OutputOf<typeof listMyJobs>['toInspect'][number];

/** Which inspection this car gets; choosing starts it, for me, and goes there. */
function Choose({ car }: { readonly car: Car }) {
  const [, go] = useLocation();
  const [start, { error, isLoading }] = api.useStartInspectionMutation();
  const begin = async (template: string) => {
    if (isLoading) return;
    const made = await start({ id: newKey(), workOrderId: car.workOrderId, template });
    if (made.data) go(`/inspections/${made.data.id}`);
  };
  return (
    <>
      <TemplateList workOrderId={car.workOrderId} onChoose={begin} />
      {error && <ErrorNote error={error} />}
    </>
  );
}

/** Cars that are here and nobody has begun to look over. */
export function CarsToInspect({ cars }: { readonly cars: readonly Car[] }) {
  const t = useT();
  const [chosen, setChosen] = useState<Car>();
  return (
    <>
      <ul className={css.tasks}>
        {cars.map((car) => (
          <li key={car.workOrderId}>
            <button type="button" className={css.task} onClick={() => setChosen(car)}>
              <span className={css.grow}>
                <CarName vehicle={car.vehicle} size="medium" />
                <strong>{t('look.begin')}</strong>
                <span className={css.quiet}>
                  {car.keyTag && t('tech.key', { tag: car.keyTag })}{' '}
                  {car.promisedAt && <PromiseCountdown at={car.promisedAt} />}
                </span>
              </span>
              <IconChevronRight size={24} stroke={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={t('look.begin')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {chosen && <Choose car={chosen} />}
      </Dialog>
    </>
  );
}
