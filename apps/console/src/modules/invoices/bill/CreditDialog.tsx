import { Checkbox, NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Dialog } from '../../../shared/Dialog.tsx';
import { DialogForm } from '../../../shared/DialogForm.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { Reason } from '../../../shared/Reason.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { useDeed } from '../../../shared/useDeed.ts';
import css from './Bill.module.css';

type Props = { readonly bill: Bill; readonly onClose: () => void; readonly onDone: () => unknown };
type Line = Bill['lines'][number];
const UNIT = 1000;

/** Which lines are credited, and how much of each; all of them to begin with. */
function useCredit({ bill, onClose, onDone }: Props) {
  const t = useT();
  const lines = bill.lines.filter((line) => line.kind !== 'deposit');
  const [taken, setTaken] = useState<ReadonlyMap<string, number>>(
    () => new Map(lines.map((line) => [line.id, line.quantity])),
  );
  const [reason, setReason] = useState('');
  const deed = useDeed();
  const [credit] = api.useCreditInvoiceMutation();
  const put = (id: string, quantity: number | null) => {
    const next = new Map(taken);
    if (quantity === null) next.delete(id);
    else next.set(id, quantity);
    setTaken(next);
  };
  const share = (line: Line) => {
    const quantity = taken.get(line.id) ?? 0;
    return line.quantity === 0 ? 0 : Math.round((line.total * quantity) / line.quantity);
  };
  const whole = lines.every((line) => taken.get(line.id) === line.quantity);
  const chosen = [...taken].filter(([, quantity]) => quantity > 0).map(([lineId, quantity]) => ({ lineId, quantity }));
  const submit = async () => {
    const done = await deed.run(() =>
      credit({ invoiceId: bill.id, reason: reason.trim(), ...(whole ? {} : { lines: chosen }) }).unwrap(),
    );
    if (!done) return;
    notifications.show({ message: t('bill.credited.done', { number: done.number }) });
    await onDone();
    onClose();
  };
  const sum = lines.reduce((all, line) => all + share(line), 0);
  return { lines, taken, put, share, sum, reason, setReason, deed, submit, none: chosen.length === 0 };
}

/** Takes back a bill, whole or line by line; what was paid beyond becomes the customer's credit. */
export function CreditDialog(props: Props) {
  const { bill, onClose } = props;
  const t = useT();
  const { lines, taken, put, share, sum, reason, setReason, deed, submit, none } = useCredit(props);
  return (
    <Dialog opened onClose={onClose} title={t('bill.creditTitle', { number: bill.number ?? '' })} size={640} centered>
      <DialogForm
        verb={
          <>
            {t('bill.do.credit')}&nbsp;
            <MoneyText amount={sum} currency={bill.currency} />
          </>
        }
        busy={deed.busy}
        off={none || !reason.trim()}
        error={deed.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{t('bill.creditHint')}</p>
        <div>
          {lines.map((line) => (
            <div key={line.id} className={css.creditLine}>
              <Checkbox
                label={line.description}
                checked={taken.has(line.id)}
                onChange={(event) => put(line.id, event.currentTarget.checked ? line.quantity : null)}
              />
              <NumberInput
                aria-label={t('bill.creditQuantity', { line: line.description })}
                hideControls
                min={0}
                max={line.quantity / UNIT}
                decimalScale={3}
                disabled={!taken.has(line.id)}
                value={(taken.get(line.id) ?? 0) / UNIT}
                onChange={(value) => put(line.id, Math.round(Number(value) * UNIT))}
              />
              <MoneyText amount={share(line)} currency={bill.currency} bare />
            </div>
          ))}
        </div>
        <Reason value={reason} onChange={setReason} />
      </DialogForm>
    </Dialog>
  );
}
