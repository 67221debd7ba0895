import { api } from '@pitlane/client/api';
import { useMay } from '../session.tsx';
import { asksMoney, type BillRow } from './bill.ts';

const MANY = 20;

/** The bills of a visit: the one it is billed with, and the one that asks for money first (a deposit may). */
export function useOrderBill(workOrderId: string): {
  readonly known: boolean;
  readonly bill: BillRow | undefined;
  readonly owed: BillRow | undefined;
} {
  const may = useMay('invoices.read');
  const { data } = api.useListInvoicesQuery({ workOrderId, limit: MANY }, { skip: !may });
  const all = (data?.items ?? []).filter(({ status }) => status !== 'void');
  return {
    known: data !== undefined,
    bill: all.find(({ kind }) => kind === 'invoice'),
    owed: all.find(asksMoney),
  };
}
