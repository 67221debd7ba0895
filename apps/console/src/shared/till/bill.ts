import type { OutputOf } from '@pitlane/contracts/core';
import type { getInvoice, listInvoices } from '@pitlane/contracts/invoices';

export type Bill = OutputOf<typeof getInvoice>;
export type BillRow = OutputOf<typeof listInvoices>['items'][number];
export type BillStatus = BillRow['status'];

/** A bill that asks for money and is not yet paid. */
export const asksMoney = ({ kind, status, open }: Pick<BillRow, 'kind' | 'status' | 'open'>): boolean =>
  kind !== 'credit_note' && open > 0 && status !== 'draft' && status !== 'void';
