import { documents } from '@pitlane/contracts';
import type { DocumentPrinter } from '../../../integrations/documents/port.ts';
import { asCustomer } from '../../../kernel/actor.ts';
import { type Implemented, implementOutside, type Reading } from '../../../kernel/implement.ts';
import { found, refuse } from '../../../kernel/refusal.ts';
import { customerGate, recordsOf } from '../../customers/index.ts';
import { myEstimateId } from '../../estimates/index.ts';
import { readMyInvoice } from '../../invoices/index.ts';
import type { DocumentKind } from '../kinds.ts';
import { linkTo } from '../link-to.ts';
import { makeDocument } from '../make-document.ts';

async function myVisitId(scope: Reading, publicId: string): Promise<string> {
  const row = await scope.sql
    .selectFrom('work_orders__visit')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('public_id', '=', publicId)
    .where('customer_id', '=', asCustomer(scope.actor).customerId)
    .executeTakeFirst();
  return found(row?.id);
}

async function myPaymentId(scope: Reading, publicId: string): Promise<string> {
  const mine = await recordsOf(scope, asCustomer(scope.actor).customerId);
  const row = await scope.sql
    .selectFrom('payments__received')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('public_id', '=', publicId)
    .where('customer_id', 'in', mine)
    .executeTakeFirst();
  return found(row?.id);
}

/** A statement is asked for by one's own public id. */
async function myOwnId(scope: Reading, publicId: string): Promise<string> {
  const { customerId } = asCustomer(scope.actor);
  const row = await scope.sql
    .selectFrom('customers__name')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', customerId)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
  return found(row?.id);
}

const mine: Readonly<Record<DocumentKind, (scope: Reading, publicId: string) => Promise<string>>> = {
  estimate: myEstimateId,
  invoice: async (scope, publicId) => (await readMyInvoice(scope, publicId)).id,
  receipt: myPaymentId,
  statement: myOwnId,
  evidence: myVisitId,
  report: myVisitId,
};

export const getMyDocument = (printer: DocumentPrinter): Implemented =>
  implementOutside(documents.getMyDocument, async (outside, { kind, document, from, to }) => {
    const actor = asCustomer(outside.actor);
    const sourceId = await outside.inShop(actor.shopId ?? refuse('not_found'), actor, async (scope) => {
      await customerGate(scope);
      return mine[kind](scope, document);
    });
    const press = { printer, services: outside.services };
    const print = await makeDocument(press, (work) => outside.inShop(actor.shopId, actor, work), {
      kind,
      sourceId,
      from,
      to,
    });
    return linkTo(outside, print);
  });
