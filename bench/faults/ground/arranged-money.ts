import { makeBilledVisit } from '../../../apps/server/modules/invoices/testing/visit.ts';
import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

const labour = { kind: 'labour', description: 'Labour', quantity: 1000, unitPrice: 52_000, taxRateBp: 1600 } as const;

/** A finished visit of the scene's customer, not billed yet. */
const billable = async ({ world, shop }: Scene) => makeBilledVisit(world, shop, [labour]);
const drafted = async (scene: Scene): Promise<string> => {
  const { id } = await scene.admin.caller.call('draftInvoice', { workOrderId: (await billable(scene)).id });
  return id;
};
const posted = async (scene: Scene): Promise<string> => {
  const invoiceId = await drafted(scene);
  await scene.admin.caller.call('postInvoice', { invoiceId, version: 1 });
  return invoiceId;
};
const onDraft: Arrange = async (scene) => ({ input: { invoiceId: await drafted(scene), lines: [labour], version: 1 } });
const onPosted: Arrange = async (scene) => ({ input: { invoiceId: await posted(scene) } });
const rhythm = { rrule: 'FREQ=MONTHLY', lines: [labour], endsOn: null };

/** What operations on bills need before they can succeed. */
export const moneyArrangements: Arrangements = {
  draftInvoice: async (scene) => ({ input: { workOrderId: (await billable(scene)).id } }),
  createInvoice: () => ({ input: { lines: [labour] } }),
  previewInvoice: onDraft,
  updateInvoice: onDraft,
  postInvoice: onDraft,
  sendInvoice: onPosted,
  sendStatement: async (scene) => {
    const { customerId } = await scene.admin.caller.call('getInvoice', { invoiceId: await posted(scene) });
    return { input: { customerId, from: '2026-01-01', to: '2026-12-31' } };
  },
  voidInvoice: onPosted,
  creditInvoice: onPosted,
  remindInvoice: async (scene) => {
    const invoiceId = await drafted(scene);
    const { admin } = scene;
    const change = { invoiceId, lines: [labour], dueOn: '2026-11-01', version: 1 };
    const { version } = await admin.caller.call('updateInvoice', change);
    await admin.caller.call('postInvoice', { invoiceId, version });
    return { input: { invoiceId } };
  },
  requestDeposit: async (scene) => ({ input: { estimateId: (await billable(scene)).estimateId, percentBp: 3000 } }),
  createRecurring: () => ({ input: { ...rhythm, startsOn: '2027-01-01' } }),
  updateRecurring: async (scene) => {
    const customerId = scene.customer.id;
    const plan = { ...rhythm, customerId, name: 'Care', startsOn: '2027-01-01' };
    const { id } = await scene.admin.caller.call('createRecurring', plan);
    return { input: { ...plan, recurringId: id, version: 1 } };
  },
  updateInvoiceRules: async ({ admin }) => ({
    input: { version: (await admin.caller.call('getInvoiceRules', {})).version, dueDays: 7 },
  }),
  updateLedgerSettings: async ({ admin }) => ({
    input: { version: (await admin.caller.call('getLedgerSettings', {})).version, datevClient: 10_001 },
  }),
  updateInvoiceTerms: () => ({ input: { version: 0, dueDays: 30 } }),
  setExchangeRate: () => ({ input: { currency: 'USD', rateMicro: 27_000_000 } }),
};
