import type { EventName, Refs } from '@pitlane/contracts';
import type { DocumentPrinter } from '../../integrations/documents/port.ts';
import type { Scope, Work } from '../../kernel/implement.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { DocumentKind, Wanted } from './kinds.ts';
import { asPress, makeDocument } from './make-document.ts';

export const PRINT_QUEUE = 'documents-print';

/** What an event makes worth printing before anybody asks. */
const printedAfter: Partial<Record<EventName, readonly (readonly [DocumentKind, keyof Refs])[]>> = {
  'estimate.sent': [['estimate', 'estimate']],
  'estimate.decided': [['estimate', 'estimate']],
  'invoice.posted': [['invoice', 'invoice']],
  'invoice.voided': [['invoice', 'invoice']],
  'payment.received': [['receipt', 'payment']],
  'payment.refunded': [['receipt', 'payment']],
  'workOrder.closed': [['report', 'workOrder']],
};

async function wantedAfter({ sql, shopId }: Scope, seq: number): Promise<Wanted[]> {
  const event = await sql
    .selectFrom('event')
    .select(['type', 'refs'])
    .where('shop_id', '=', shopId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  const kinds = printedAfter[event?.type as EventName] ?? [];
  const refs = (event?.refs ?? {}) as Refs;
  return kinds.flatMap(([kind, ref]) => (refs[ref] ? [{ kind, sourceId: refs[ref] }] : []));
}

/** R-578 Prints in the worker as soon as there is something to print; asked for earlier, it is printed on the spot. */
export const printOnEvent =
  (printer: DocumentPrinter): Work =>
  (parts) => ({
    queue: PRINT_QUEUE,
    on: Object.keys(printedAfter) as EventName[],
    handle: async ({ shopId, seq }: { readonly shopId: string; readonly seq: number }) => {
      const inShop = asPress(parts, shopId, seq);
      for (const wanted of await inShop((scope) => wantedAfter(scope, seq))) {
        await makeDocument({ printer, services: parts.services }, inShop, wanted).catch((error: Error) => {
          // What is gone by now needs no print.
          if (!(error instanceof Refusal && error.code === 'not_found')) throw error;
        });
      }
    },
  });
