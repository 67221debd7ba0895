import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../shared/ConfirmDialog.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { problemOf } from '../../../../shared/problemWords.ts';
import { useOrder } from '../order.tsx';
import { useRun } from '../useRun.ts';

/** Starts the clock of a job; where the technician's clock runs elsewhere, `dialog` offers to switch over. */
export function useStartJob() {
  const t = useT();
  const { act } = useOrder();
  const { busy, run } = useRun();
  const [switching, setSwitching] = useState<string>();
  const [start] = api.useStartJobMutation();
  const begin = (jobId: string) =>
    run(async () => {
      try {
        await act(start({ jobId }).unwrap());
      } catch (error) {
        if (problemOf(error).code !== 'timer_running') throw error;
        setSwitching(jobId);
      }
    });
  const dialog = (
    <ConfirmDialog
      opened={switching !== undefined}
      title={t('job.switchTitle')}
      verb={t('job.switch')}
      onConfirm={() => act(start({ jobId: switching ?? '', switchOver: true }).unwrap())}
      onClose={() => setSwitching(undefined)}
    >
      <p>{t('job.switchText')}</p>
    </ConfirmDialog>
  );
  return { busy, begin, dialog };
}
