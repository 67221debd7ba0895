import { call } from '@pitlane/client/call';
import { directory, type Entry } from '@pitlane/client/directory';
import type { InputOf } from '@pitlane/contracts/core';
import type { exportEInvoice, getDocument } from '@pitlane/contracts/documents';

const entries: Readonly<Partial<Record<string, Entry>>> = directory;

/** Opens what `ask` answers in a new tab; the tab is opened at once, since browsers allow that only inside a press. */
async function inNewTab(ask: () => Promise<{ readonly url: string }>): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const { url } = await ask();
    if (tab) tab.location.href = url;
    else window.location.assign(url);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

/** Whether this server prints documents. */
export const printsDocuments = entries.getDocument !== undefined;
export const makesEInvoices = entries.exportEInvoice !== undefined;

/** Opens a printed document. Throws the problem when it cannot be made. */
export const openDocument = (input: InputOf<typeof getDocument>): Promise<void> =>
  inNewTab(() => call<typeof getDocument>(entries.getDocument!, input));

/** Opens a posted bill as an electronic invoice. */
export const openEInvoice = (input: InputOf<typeof exportEInvoice>): Promise<void> =>
  inNewTab(() => call<typeof exportEInvoice>(entries.exportEInvoice!, input));
