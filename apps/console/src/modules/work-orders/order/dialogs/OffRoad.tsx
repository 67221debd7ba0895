import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { GrowingText } from '../../../../shared/GrowingText.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** Marks the car as not safe to drive, or clears it. */
export function OffRoad({ off, onClose }: { readonly off: boolean; readonly onClose: () => void }) {
  const t = useT();
  const { order, act } = useOrder();
  const [reason, setReason] = useState('');
  const [mark] = api.useSetOutOfServiceMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const perform = () =>
    submit(() => act(mark({ workOrderId: order.id, outOfService: off, reason: reason.trim() }).unwrap()));
  return (
    <DialogForm
      verb={t(off ? 'off.verb' : 'off.backVerb')}
      grave={off}
      busy={busy}
      off={off && reason.trim() === ''}
      error={error}
      onSubmit={perform}
      onClose={onClose}
    >
      {off && <p>{t('off.text')}</p>}
      <GrowingText
        label={t('reason.label')}
        required={off}
        minRows={2}
        maxLength={300}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
