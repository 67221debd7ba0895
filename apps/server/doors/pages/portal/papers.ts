import type { FastifyReply } from 'fastify';
import { refuse } from '../../../kernel/refusal.ts';
import type { OwnVisit } from '../visit.ts';

const KINDS = ['estimate', 'invoice', 'receipt', 'report'] as const;
export type Paper = (typeof KINDS)[number];

/** Address of a paper of the customer's own; it stays the same while the file's own is signed anew each time. */
export const paperPath = (kind: Paper, id: string): string => `/customer/papers/${kind}/${id}`;

/** Leads to the file of an estimate, a bill, a receipt or a service report; printed first when it is not there yet. */
export async function showPaper(visit: OwnVisit, document: string): Promise<FastifyReply> {
  const { kind = '' } = visit.request.params as { kind?: string };
  const known = KINDS.find((each) => each === kind) ?? refuse('not_found');
  const { url } = await visit.mine('getMyDocument', { kind: known, document });
  return visit.reply.header('cache-control', 'no-store').redirect(url, 303);
}

const NEWEST_PAYMENTS = 30;

/** The receipt of the newest payment for a bill, when something was paid on it. */
export async function receiptFor({ mine }: OwnVisit, invoice: string): Promise<{ receiptHref?: string }> {
  const { items } = await mine('listMyPayments', { limit: NEWEST_PAYMENTS });
  const paid = items.find(({ bills }) => bills.some((bill) => bill.invoice === invoice));
  return paid ? { receiptHref: paperPath('receipt', paid.payment) } : {};
}
