import { api } from '@pitlane/client/api';
import { IconClipboardCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SyncChip } from '../../shared/SyncChip.tsx';
import { CarsToInspect } from './CarsToInspect.tsx';
import css from './InspectionTasks.module.css';
import { InspectionTasks } from './InspectionTasks.tsx';
import '../../shared/words/technician.ts';

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** What waits for my review, the inspections I am at, those nobody has taken and the cars nobody has looked over. */
export default function InspectionsScreen() {
  const t = useT();
  const read = api.useListMyJobsQuery({});
  const { data } = read;
  const tasks = data?.inspections ?? [];
  const cars = data?.toInspect ?? [];
  const waiting = tasks.filter(({ state }) => state === 'in_review');
  const free = tasks.filter((task) => task.state !== 'in_review' && task.free);
  const mine = tasks.filter((task) => task.state !== 'in_review' && !task.free);
  return (
    <>
      <PageHeader title={t('look.list')} actions={<SyncChip />} />
      <Pending of={read} rows={4} />
      {data && tasks.length + cars.length === 0 && (
        <EmptyState icon={IconClipboardCheck} title={t('look.none')} hint={t('look.noneHint')} />
      )}
      <Part title={t('look.toReview')} count={waiting.length}>
        <InspectionTasks tasks={waiting} />
      </Part>
      <Part title={t('look.mine')} count={mine.length}>
        <InspectionTasks tasks={mine} />
      </Part>
      <Part title={t('look.free')} count={free.length}>
        <InspectionTasks tasks={free} />
      </Part>
      <Part title={t('look.toInspect')} count={cars.length}>
        <CarsToInspect cars={cars} />
      </Part>
    </>
  );
}
