import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { Service } from './service.ts';

/** Switches a service off (asking first) or on again. */
export function OnOff({ service, onDone }: { readonly service: Service; readonly onDone: () => void }) {
  const t = useT();
  const [update] = api.useUpdateServiceMutation();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const put = async (active: boolean) => {
    await update({ serviceId: service.id, version: service.version, active }).unwrap();
    onDone();
  };
  return (
    <>
      <Button
        size="md"
        variant="default"
        loading={deed.busy}
        onClick={() => (service.active ? setAsking(true) : deed.run(() => put(true)))}
      >
        {t(service.active ? 'catalogue.switchOff' : 'catalogue.switchOn')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('catalogue.switchOffTitle', { name: service.name })}
        verb={t('catalogue.switchOff')}
        onConfirm={() => put(false)}
        onClose={() => setAsking(false)}
      >
        {t('catalogue.switchOffHint')}
      </ConfirmDialog>
    </>
  );
}
