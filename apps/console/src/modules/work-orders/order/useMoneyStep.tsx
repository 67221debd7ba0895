import { api } from '@pitlane/client/api';
import { type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { lazy } from '../../../shared/lazy.ts';
import { useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useOrderBill } from '../../../shared/till/useOrderBill.ts';
import { type Order, useOrder } from './order.tsx';
import { useRun } from './useRun.ts';

const TakePayment = lazy(async () => ({ default: (await import('../../../shared/till/TakePayment.tsx')).TakePayment }));

/** R-521 Agreed and finished. */
const isBillable = ({ decision, booked, status }: Order['jobs'][number]): boolean =>
  status === 'done' && (decision === 'approved' || (booked && decision !== 'declined'));

type Step = { readonly words: string; readonly perform: () => void };

/**
 * Money comes before the keys: on a car that is ready the next step is the bill, then its payment, then handing over.
 * Null where nothing is left to do with the money, or not by this person.
 */
export function useMoneyStep(): { readonly step: Step | null; readonly busy: boolean; readonly dialog: ReactNode } {
  const t = useT();
  const { order } = useOrder();
  const [, go] = useLocation();
  const [write, take] = [useMay('invoices.write'), useMay('payments.take')];
  const { known, bill, owed } = useOrderBill(order.id);
  const [draft] = api.useDraftInvoiceMutation();
  const [paying, setPaying] = useState<string>();
  const { busy, run } = useRun();
  const due = order.stage === 'ready' || order.stage === 'closed';
  const make = () =>
    run(async () => {
      const { id } = await draft({ workOrderId: order.id }).unwrap();
      go(`/money/invoices/${id}`);
    });
  const stepNow = (): Step | null => {
    if (!known || !due) return null;
    if (owed) return take ? { words: t('primary.take_payment'), perform: () => setPaying(owed.id) } : null;
    if (!write) return null;
    if (!bill) return order.jobs.some(isBillable) ? { words: t('primary.make_invoice'), perform: make } : null;
    if (bill.status !== 'draft') return null;
    return { words: t('primary.open_invoice'), perform: () => go(`/money/invoices/${bill.id}`) };
  };
  const dialog = paying && (
    <Suspense>
      <TakePayment invoiceId={paying} onClose={() => setPaying(undefined)} />
    </Suspense>
  );
  return { step: stepNow(), busy, dialog };
}
