import type { DocumentPrinter } from '../../integrations/documents/port.ts';
import type { Room } from '../../kernel/implement.ts';
import importEInvoice from './operations/import-e-invoice.ts';
import { printOnEvent } from './print-on-event.ts';
import { exportEInvoice } from './queries/export-e-invoice.ts';
import { getDocument } from './queries/get-document.ts';
import { getMyDocument } from './queries/get-my-document.ts';
import getReceivedInvoice from './queries/get-received-invoice.ts';
import listReceivedInvoices from './queries/list-received-invoices.ts';

export { sampleDocument, sampleNames } from './samples.ts';

/** Everything on paper. The wiring hands in what lays documents out. */
export function createDocuments(printer: DocumentPrinter): Room {
  return {
    name: 'documents',
    does: [
      getDocument(printer),
      getMyDocument(printer),
      exportEInvoice(printer),
      importEInvoice,
      listReceivedInvoices,
      getReceivedInvoice,
    ],
    hears: [],
    works: [printOnEvent(printer)],
  };
}
