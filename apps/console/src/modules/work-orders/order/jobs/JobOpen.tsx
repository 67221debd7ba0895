import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAlertOctagon, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConfirmDialog } from '../../../../shared/ConfirmDialog.tsx';
import { moneyFigure, signedFigure } from '../../../../shared/money.ts';
import { useSpeech, useT } from '../../../../shared/phrases.tsx';
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

function Authorise({ job }: { readonly job: Job }) {
  const { t, format } = useSpeech();
  const { currency } = useOrder().order.money;
  if (!job.authorisation) return null;
  const { agreed, difference } = job.authorisation;
  return (
    <p className={css.authorise} role="note">
      <IconAlertOctagon size={20} stroke={2} aria-hidden />
      <span>
        <strong>{t('job.authorise', { difference: signedFigure(difference, currency, format) })}</strong>
        <br />
        {t('job.authoriseAgreed', { agreed: moneyFigure(agreed, currency, format) })}
      </span>
    </p>
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
        {job.authorisation && <Authorise job={job} />}
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
