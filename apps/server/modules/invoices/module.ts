import type { Room } from '../../kernel/implement.ts';
import createInvoice from './operations/create-invoice.ts';
import createRecurring from './operations/create-recurring.ts';
import creditInvoice from './operations/credit-invoice.ts';
import draftInvoice from './operations/draft-invoice.ts';
import postInvoice from './operations/post-invoice.ts';
import previewInvoice from './operations/preview-invoice.ts';
import remindInvoice from './operations/remind-invoice.ts';
import requestDeposit from './operations/request-deposit.ts';
import sendInvoice from './operations/send-invoice.ts';
import sendStatement from './operations/send-statement.ts';
import setExchangeRate from './operations/set-exchange-rate.ts';
import updateInvoice from './operations/update-invoice.ts';
import updateInvoiceRules from './operations/update-invoice-rules.ts';
import updateInvoiceTerms from './operations/update-invoice-terms.ts';
import updateRecurring from './operations/update-recurring.ts';
import voidInvoice from './operations/void-invoice.ts';
import getInvoice from './queries/get-invoice.ts';
import getInvoiceRules from './queries/get-invoice-rules.ts';
import getInvoiceTerms from './queries/get-invoice-terms.ts';
import getMyInvoice from './queries/get-my-invoice.ts';
import getStatement from './queries/get-statement.ts';
import listExchangeRates from './queries/list-exchange-rates.ts';
import listInvoices from './queries/list-invoices.ts';
import listMyInvoices from './queries/list-my-invoices.ts';
import listRecurring from './queries/list-recurring.ts';
import { sweepBills } from './sweep-bills.ts';

export const room: Room = {
  name: 'invoices',
  does: [
    getInvoiceRules,
    updateInvoiceRules,
    getInvoiceTerms,
    updateInvoiceTerms,
    listExchangeRates,
    setExchangeRate,
    draftInvoice,
    createInvoice,
    previewInvoice,
    updateInvoice,
    postInvoice,
    sendInvoice,
    voidInvoice,
    creditInvoice,
    requestDeposit,
    remindInvoice,
    listInvoices,
    getInvoice,
    listMyInvoices,
    getMyInvoice,
    createRecurring,
    updateRecurring,
    listRecurring,
    getStatement,
    sendStatement,
  ],
  hears: [],
  sweeps: [sweepBills],
};
