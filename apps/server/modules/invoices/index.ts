export { type BillView, billView } from './bill-view.ts';
export { depositFor } from './deposits.ts';
export { myInvoiceView, readByPublicId, readMyInvoice } from './my-view.ts';
export { type InvoiceRow, openAmount, readInvoice, refsOfInvoice } from './read-invoice.ts';
export { readRules } from './rules.ts';
export { openOf, settle, unsettle } from './settle.ts';
export { type Statement, statementOf } from './statement.ts';
export { rateOf } from './terms.ts';
