import { Button, Menu } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconUserPlus } from '@tabler/icons-react';
import { Initials } from '../../../../shared/Initials.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { type Job, useOrder } from '../order.tsx';
import { useRun } from '../useRun.ts';

/** Gives the job to a technician, or takes it away. */
export function Assign({ job }: { readonly job: Job }) {
  const t = useT();
  const { act } = useOrder();
  const { busy, run } = useRun();
  const { data } = api.useListStaffQuery({ role: 'TECH', active: true });
  const [assign] = api.useAssignJobMutation();
  const give = (staffId: string | null) => run(() => act(assign({ jobId: job.id, staffId }).unwrap()));
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconUserPlus size={16} stroke={1.75} />}>
          {job.technician?.name ?? t('job.assign')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(data?.items ?? []).map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<Initials initials={one.initials} />}
            aria-current={one.id === job.technician?.id || undefined}
            onClick={() => give(one.id)}
          >
            {one.name}
          </Menu.Item>
        ))}
        {job.technician && <Menu.Item onClick={() => give(null)}>{t('job.assignNobody')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
