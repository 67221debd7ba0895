import { ConfirmDialog } from '../../../shared/ConfirmDialog.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { JobSheet } from '../sheet.ts';
import { useClock } from './useClock.ts';

/** Asks what was done before a job is called done. */
export function FinishDialog({ job, onClose }: { readonly job: JobSheet; readonly onClose: () => void }) {
  const t = useT();
  const { finish } = useClock();
  return (
    <ConfirmDialog
      opened
      title={t('tech.doneTitle', { title: job.title })}
      verb={t('tech.doneVerb')}
      reason={job.correction ? undefined : { label: t('tech.whatDone') }}
      onConfirm={(words) => finish(job, words)}
      onClose={onClose}
    >
      {t('tech.doneHint')}
    </ConfirmDialog>
  );
}
