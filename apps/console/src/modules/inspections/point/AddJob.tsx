import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import type { Inspection, Point } from '../inspection.ts';

type Props = { readonly inspection: Inspection; readonly point: Point };

/** A finding becomes a priced job with one tap, for those who price. */
export function AddJob({ inspection, point }: Props) {
  const t = useT();
  const may = useMay('jobs.price');
  const [add] = api.useAddJobMutation();
  const deed = useDeed();
  const found = point.condition === 'monitor' || point.condition === 'urgent';
  if (!may) return null;
  if (point.jobId) {
    return (
      <Button
        component={Link}
        href={`/work-orders/${inspection.workOrderId}`}
        size="lg"
        variant="default"
        leftSection={<IconCheck size={20} stroke={2} />}
      >
        {t('look.hasJob')}
      </Button>
    );
  }
  if (!found || !point.findingId) return null;
  const { findingId, condition } = point;
  const input = { workOrderId: inspection.workOrderId, findingId, condition: condition ?? undefined };
  return (
    <>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <Button
        size="lg"
        variant="default"
        loading={deed.busy}
        leftSection={<IconPlus size={20} stroke={2} />}
        onClick={() => deed.run(() => add(input).unwrap())}
      >
        {t('look.addJob')}
      </Button>
    </>
  );
}
