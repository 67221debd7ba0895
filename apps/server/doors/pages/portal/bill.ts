import type { FastifyReply } from 'fastify';
import { sendPage } from '../send-page.ts';
import { sentInQuery } from '../sent.ts';
import { goOn, type OwnVisit } from '../visit.ts';
import { billPath, billProps } from './bill-props.ts';
import { receiptFor } from './papers.ts';

const PUBLIC_ID = /^[a-z]{1,4}_[0-9A-Za-z]{22}$/;

/** One bill. A provider's page leads back here with the attempt's name: then how that stands is shown. */
export async function showBill(visit: OwnVisit, id: string): Promise<FastifyReply> {
  const { attempt } = sentInQuery(visit.request).values;
  if (attempt && PUBLIC_ID.test(attempt)) return goOn(visit, `${billPath(id)}/payment/${attempt}`);
  const bill = await visit.mine('getMyInvoice', { invoice: id });
  const receipt = bill.paid > 0 ? await receiptFor(visit, id) : {};
  return sendPage(visit, 'invoice', { ...billProps(visit, bill), ...receipt });
}
