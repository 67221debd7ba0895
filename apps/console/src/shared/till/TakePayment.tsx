import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Pending } from '../Pending.tsx';
import { useT } from '../phrases.tsx';
import { asksMoney } from './bill.ts';
import { Taken } from './Taken.tsx';
import { Till } from './Till.tsx';
import '../words/money.ts';
import { Dialog } from '../Dialog.tsx';

type Props = { readonly invoiceId: string; readonly onClose: () => void };

/** Takes the money of a bill at the desk: what is open stands there already, one press says how it comes. */
export function TakePayment({ invoiceId, onClose }: Props) {
  const t = useT();
  return (
    <Dialog opened onClose={onClose} title={t('till.title')} size={620} centered>
      <Inside invoiceId={invoiceId} onClose={onClose} />
    </Dialog>
  );
}

function Inside({ invoiceId, onClose }: Props) {
  const read = api.useGetInvoiceQuery({ invoiceId });
  const { data: bill, refetch } = read;
  // The news that the bill is paid may be here before the answer: the till that took the money says what to hand back.
  const [tilled, setTilled] = useState(false);
  if (!bill) return <Pending of={read} rows={4} />;
  if (!tilled && asksMoney(bill)) setTilled(true);
  return tilled || asksMoney(bill) ? (
    <Till bill={bill} onTaken={refetch} onClose={onClose} />
  ) : (
    <Taken bill={bill} change={0} onClose={onClose} />
  );
}
