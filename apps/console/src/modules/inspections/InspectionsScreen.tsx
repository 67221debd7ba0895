import { api } from '@pitlane/client/api';
import { IconClipboardCheck } from '@tabler/icons-react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { SyncChip } from '../../shared/SyncChip.tsx';
import css from './InspectionTasks.module.css';
import { InspectionTasks } from './InspectionTasks.tsx';
import '../../shared/words/technician.ts';

/** What waits for my review, and the inspections I am at. */
export default function InspectionsScreen() {
  const t = useT();
  const { data, error, refetch } = api.useListMyJobsQuery({});
  const tasks = data?.inspections ?? [];
  const waiting = tasks.filter(({ state }) => state === 'in_review');
  const mine = tasks.filter(({ state }) => state !== 'in_review');
  return (
    <>
      <PageHeader title={t('look.list')} actions={<SyncChip />} />
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data?.inspections.length === 0 && (
        <EmptyState icon={IconClipboardCheck} title={t('look.none')} hint={t('look.noneHint')} />
      )}
      {waiting.length > 0 && (
        <>
          <h2 className={css.heading}>{t('look.toReview')}</h2>
          <InspectionTasks tasks={waiting} />
          {mine.length > 0 && <h2 className={css.heading}>{t('look.mine')}</h2>}
        </>
      )}
      <InspectionTasks tasks={mine} />
    </>
  );
}
