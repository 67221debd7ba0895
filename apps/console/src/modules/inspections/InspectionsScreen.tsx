import { api } from '@pitlane/client/api';
import { IconClipboardCheck } from '@tabler/icons-react';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { SyncChip } from '../../shared/SyncChip.tsx';
import { InspectionTasks } from './InspectionTasks.tsx';
import '../../shared/words/technician.ts';

/** The inspections I am at. */
export default function InspectionsScreen() {
  const t = useT();
  const { data, error, refetch } = api.useListMyJobsQuery({});
  return (
    <>
      <PageHeader title={t('look.list')} actions={<SyncChip />} />
      {error && !data && <ErrorNote error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data?.inspections.length === 0 && (
        <EmptyState icon={IconClipboardCheck} title={t('look.none')} hint={t('look.noneHint')} />
      )}
      {data && <InspectionTasks tasks={data.inspections} />}
    </>
  );
}
