import { api } from '@pitlane/client/api';
import type { Stage } from '@pitlane/contracts/stages';
import { useState } from 'react';
import { DialogForm } from '../../../../shared/DialogForm.tsx';
import { useT } from '../../../../shared/phrases.tsx';
import { Reason } from '../../../../shared/Reason.tsx';
import { useOrder } from '../order.tsx';
import { useSubmit } from './useSubmit.ts';

/** A move to another stage, handing over and cancelling included; asks for a reason where the server wants one. */
export function MoveTo({ to, onClose }: { readonly to: Stage; readonly onClose: () => void }) {
  const t = useT();
  const { order, act } = useOrder();
  const [reason, setReason] = useState('');
  const [send] = api.useMoveWorkOrderMutation();
  const { busy, error, submit } = useSubmit(onClose);
  const { name } = order.customer;
  const move = order.moves.find((one) => one.to === to);
  const asks = move?.needsReason ?? false;
  const text = () => {
    if (to === 'closed') return t('close.text', { name });
    if (to === 'cancelled') return t('cancel.text', { name });
    return move?.customerSees
      ? t('board.customerSees', { name, words: move.customerSees })
      : t('board.customerNothing');
  };
  const verb = to === 'closed' ? t('close.verb') : to === 'cancelled' ? t('cancel.verb') : t('move.verb');
  return (
    <DialogForm
      verb={verb}
      grave={to === 'cancelled'}
      busy={busy}
      off={asks && reason.trim() === ''}
      error={error}
      onSubmit={() =>
        submit(() => act(send({ workOrderId: order.id, to, reason: reason.trim(), version: order.version }).unwrap()))
      }
      onClose={onClose}
    >
      <p>{text()}</p>
      {asks && <Reason label={t('move.reason')} value={reason} onChange={setReason} maxLength={500} autoFocus />}
    </DialogForm>
  );
}
