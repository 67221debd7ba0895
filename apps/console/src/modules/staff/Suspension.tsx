import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { ConfirmDialog } from '../../shared/ConfirmDialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import type { Member } from './member.ts';

/** Suspends a person (asking first) or lets them back in. */
export function Suspension({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const t = useT();
  const [suspend] = api.useSuspendStaffMutation();
  const [reinstate] = api.useReinstateStaffMutation();
  const deed = useDeed();
  const [asking, setAsking] = useState(false);
  const staffId = member.id;
  const back = async () => {
    if (await deed.run(() => reinstate({ staffId }).unwrap())) onDone();
  };
  return (
    <>
      {member.status === 'suspended' ? (
        <Button variant="default" loading={deed.busy} onClick={back}>
          {t('staffing.reinstate')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('staffing.suspend')}
        </Button>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <ConfirmDialog
        opened={asking}
        grave
        title={t('staffing.suspendTitle', { name: member.name })}
        verb={t('staffing.suspend')}
        onConfirm={async () => {
          await suspend({ staffId }).unwrap();
          onDone();
        }}
        onClose={() => setAsking(false)}
      >
        {t('staffing.suspendHint')}
      </ConfirmDialog>
    </>
  );
}
