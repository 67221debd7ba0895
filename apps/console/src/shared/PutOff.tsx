import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { newKey } from '@pitlane/client/key';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getVehicle } from '@pitlane/contracts/vehicles';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ConditionGlyph } from './ConditionGlyph.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { MoneyText } from './MoneyText.tsx';
import { Panel } from './Panel.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { useSpeech } from './phrases.tsx';
import css from './Records.module.css';
import { useCurrency, useMay } from './session.tsx';
import { useDeed } from './useDeed.ts';
import { longDate } from './when.ts';

type Job = OutputOf<typeof getVehicle>['putOff'][number];
type Props = {
  readonly jobs: readonly Job[];
  /** The visit a job may be added to. */
  readonly workOrderId?: string;
};

function AddAgain({ job, workOrderId }: { readonly job: Job; readonly workOrderId: string }) {
  const { t } = useSpeech();
  const [add] = api.useAddJobMutation();
  const deed = useDeed();
  const [added, setAdded] = useState(false);
  const run = async () => {
    const what = job.serviceId ? { serviceId: job.serviceId } : { title: job.title };
    if (await deed.run(() => add({ id: newKey(), workOrderId, ...what }).unwrap())) setAdded(true);
  };
  return (
    <>
      <Button
        variant="default"
        disabled={added}
        loading={deed.busy}
        leftSection={added ? <IconCheck size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
        onClick={run}
      >
        {t(added ? 'putOff.added' : 'putOff.add')}
        <span className="sr-only"> {job.title}</span>
      </Button>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </>
  );
}

function Row({ job, workOrderId }: { readonly job: Job; readonly workOrderId: string | undefined }) {
  const { t, timeZone, format } = useSpeech();
  const currency = useCurrency();
  const mayOpen = useMay('workOrders.read');
  const mayAdd = useMay('workOrders.write');
  const visit = t('putOff.visit', { number: job.number });
  return (
    <li>
      <span className={css.grow}>
        <ConditionGlyph condition={job.condition} /> <strong>{job.title}</strong>
        <div className={css.soft}>
          {longDate(job.at, timeZone, format)} ·{' '}
          {mayOpen ? <Link href={`/work-orders/${job.workOrderId}`}>{visit}</Link> : visit}
        </div>
        {job.sentence && <div className={css.soft}>{job.sentence}</div>}
        <PhotoStrip photos={job.photos} />
      </span>
      <MoneyText amount={job.total} currency={currency} />
      {workOrderId && mayAdd && <AddAgain job={job} workOrderId={workOrderId} />}
    </li>
  );
}

/** What was declined on this car and not done since, with its photos. */
export function PutOff({ jobs, workOrderId }: Props) {
  const { t } = useSpeech();
  if (jobs.length === 0) return null;
  return (
    <Panel flush title={t('putOff.title')} note={t('putOff.hint')}>
      <ul className={css.rows}>
        {jobs.map((job) => (
          <Row key={job.jobId} job={job} workOrderId={workOrderId} />
        ))}
      </ul>
    </Panel>
  );
}

/** The same for a car that is only known by its id, at check-in and while it is inspected. */
export function PutOffOf({ vehicleId, workOrderId }: { readonly vehicleId: string; readonly workOrderId?: string }) {
  const { data } = api.useGetVehicleQuery({ vehicleId });
  return data ? <PutOff jobs={data.putOff} {...(workOrderId ? { workOrderId } : {})} /> : null;
}
