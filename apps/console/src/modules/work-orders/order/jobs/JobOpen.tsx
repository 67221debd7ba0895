import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConfirmDialog } from '../../../../shared/ConfirmDialog.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { useMay } from '../../../../shared/session.tsx';
import { type Job, useOrder } from '../order.tsx';
import { Assign } from './Assign.tsx';
import { JobClock } from './JobClock.tsx';
import css from './JobOpen.module.css';
import { JobPhotos } from './JobPhotos.tsx';
import { JobWords } from './JobWords.tsx';
import { Lines } from './Lines.tsx';

function Remove({ job }: { readonly job: Job }) {
  const t = useT();
  const { act } = useOrder();
  const [asking, setAsking] = useState(false);
  const [remove] = api.useRemoveJobMutation();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={16} stroke={1.75} />}
        onClick={() => setAsking(true)}
      >
        {t('job.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('job.removeTitle', { title: job.title })}
        verb={t('job.remove')}
        grave
        onConfirm={() => act(remove({ jobId: job.id }).unwrap())}
        onClose={() => setAsking(false)}
      >
        <p>{t('job.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The open part of a job: story and lines on the left, photos and clock on the right. */
export function JobOpen({ job }: { readonly job: Job }) {
  const t = useT();
  const [price, assign] = [useMay('jobs.price'), useMay('workOrders.write')];
  const untouched = job.status === 'open' && (job.decision === 'not_sent' || job.decision === 'pending');
  return (
    <div className={css.open}>
      <div className={css.story}>
        <JobWords job={job} />
        <Lines job={job} />
      </div>
      <div className={css.side}>
        <JobPhotos job={job} />
        <JobClock job={job} />
        <div className={css.tools}>
          {assign && <Assign job={job} />}
          {job.inspectionId && (
            <Button component={Link} href={`/inspections/${job.inspectionId}`} variant="subtle" color="gray">
              {t('job.inspection')}
            </Button>
          )}
          {price && untouched && <Remove job={job} />}
        </div>
      </div>
    </div>
  );
}
