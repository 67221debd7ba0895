import { IconCar } from '@tabler/icons-react';
import { Link, useParams } from 'wouter';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { useMyWork } from '../useMyWork.ts';
import { CheckInSheet } from './CheckInSheet.tsx';
import '../../../shared/words/technician.ts';

/** The car is here: one sheet, one thumb. */
export default function CheckInScreen() {
  const t = useT();
  const { workOrderId } = useParams<{ workOrderId: string }>();
  const read = useMyWork();
  const { data } = read;
  const car = data?.arrivals.find((one) => one.workOrderId === workOrderId);
  if (!data) return <Pending of={read} rows={8} />;
  if (!car) {
    return (
      <EmptyState
        icon={IconCar}
        title={t('carIn.gone')}
        hint={t('carIn.goneHint')}
        action={<Link href="/my-jobs">{t('sheet.back')}</Link>}
      />
    );
  }
  return <CheckInSheet key={car.workOrderId} car={car} />;
}
