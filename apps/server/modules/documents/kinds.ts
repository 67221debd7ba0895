import type { documents, Permission } from '@pitlane/contracts';
import type { z } from 'zod';

export type DocumentKind = z.output<typeof documents.documentKind>;
export type Wanted = {
  readonly kind: DocumentKind;
  /** Id of the estimate, bill, payment, customer or visit it is about. */ readonly sourceId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Which permission a staff member needs for a kind of document. */
export const needs: Readonly<Record<DocumentKind, Permission>> = {
  estimate: 'estimates.read',
  invoice: 'invoices.read',
  receipt: 'payments.read',
  statement: 'invoices.read',
  evidence: 'estimates.read',
  report: 'workOrders.read',
};
