import { markAttempt, markMethod, markReconciliation } from '../../../apps/server/doors/rest/probes/marked-payments.ts';
import { mtnTestSecrets } from '../../../apps/server/integrations/payments/mtn/simulator.ts';
import { stripeTestSecrets } from '../../../apps/server/integrations/payments/stripe/simulator.ts';
import { twilioTestAccount } from '../../../apps/server/integrations/sms/twilio/simulator.ts';
import { askAttempt } from '../../../apps/server/modules/payments/ask-again.ts';
import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

const labour = { kind: 'labour', description: 'Labour', quantity: 1000, unitPrice: 52_000, taxRateBp: 1600 } as const;
const phone = { provider: 'mtn', method: 'mobile_money', phone: '+260 96 600 0001' } as const;
const settings = { host: null, country: 'ZM', currency: null, account: null };

/** A posted bill of the scene's customer. */
async function billOf({ admin, customer }: Scene): Promise<{ id: string; publicId: string }> {
  const { id } = await admin.caller.call('createInvoice', { customerId: customer.id, lines: [labour] });
  await admin.caller.call('postInvoice', { invoiceId: id, version: 1 });
  const { publicId } = await admin.caller.call('getInvoice', { invoiceId: id });
  return { id, publicId };
}

async function withVendor({ admin }: Scene, provider: 'mtn' | 'stripe'): Promise<void> {
  const secrets = provider === 'mtn' ? mtnTestSecrets : stripeTestSecrets;
  await admin.caller.call('setProvider', { provider, enabled: true, settings, secrets });
}

const onBill: Arrange = async (scene) => ({ input: { invoiceId: (await billOf(scene)).id } });

/** A payment by hand of more than its bill: the rest is credit. */
async function overpaid(scene: Scene): Promise<string> {
  const { id } = await billOf(scene);
  const taken = { invoiceId: id, method: 'cash', amount: 70_000 } as const;
  return (await scene.admin.caller.call('takePayment', taken)).id;
}

async function linkOf(scene: Scene): Promise<{ shop: string; token: string }> {
  const { url } = await scene.admin.caller.call('makePaymentLink', { invoiceId: (await billOf(scene)).id });
  return { shop: scene.shop.slug, token: new URL(url).pathname.split('/').at(-1) ?? '' };
}

/** A payment by card that waits for the payer on the vendor's page. */
async function waiting(scene: Scene) {
  await withVendor(scene, 'stripe');
  const link = await linkOf(scene);
  const card = { provider: 'stripe', method: 'card' } as const;
  const { attempt } = await scene.world.caller().call('payByLink', { ...link, ...card });
  const { open } = await scene.admin.caller.call('listPayments', {});
  return { link, attempt, id: open.find(({ publicId }) => publicId === attempt)?.id ?? '' };
}

/** A card the customer keeps on file, saved while paying on the vendor's page. */
async function keptCard(scene: Scene): Promise<string> {
  await withVendor(scene, 'stripe');
  const { admin, customer, world, shop } = scene;
  const { id, publicId } = await billOf(scene);
  const pay = { invoice: publicId, provider: 'stripe', method: 'card', saveMethod: true } as const;
  const { redirectUrl } = await customer.caller.call('payMyInvoice', pay);
  const body = new URLSearchParams({ card: '4242 4242 4242 4242', do: 'pay' });
  await fetch(redirectUrl ?? '', { method: 'POST', redirect: 'manual', body });
  const { open } = await admin.caller.call('listPayments', { invoiceId: id });
  await askAttempt(world.server.house, { shopId: shop.shopId, attemptId: open[0]?.id ?? '' });
  const { items } = await admin.caller.call('listMethods', { customerId: customer.id });
  return items[0]?.id ?? '';
}

/** What operations on payments and text messages need before they can succeed; the vendors are simulated. */
export const paymentArrangements: Arrangements = {
  setSmsSender: () => ({ input: { enabled: true, ...twilioTestAccount } }),
  checkSmsSender: async ({ admin }) => {
    await admin.caller.call('setSmsSender', { enabled: true, ...twilioTestAccount });
    return {};
  },
  takePayment: async (scene) => ({ input: { invoiceId: (await billOf(scene)).id, tip: 0 } }),
  startPayment: async (scene) => {
    await withVendor(scene, 'mtn');
    return { input: { invoiceId: (await billOf(scene)).id, ...phone } };
  },
  payMyInvoice: async (scene) => {
    await withVendor(scene, 'mtn');
    return { input: { invoice: (await billOf(scene)).publicId, ...phone } };
  },
  payByLink: async (scene) => {
    await withVendor(scene, 'mtn');
    return { input: { ...(await linkOf(scene)), ...phone } };
  },
  chargeMethod: async (scene) => ({
    input: { methodId: await keptCard(scene), invoiceId: (await billOf(scene)).id },
  }),
  cancelAttempt: async (scene) => ({ input: { attemptId: (await waiting(scene)).id } }),
  cancelMyPayment: async (scene) => ({ input: { attempt: (await waiting(scene)).attempt } }),
  cancelPayByLink: async (scene) => ({ input: (await waiting(scene)).link }),
  refundPayment: async (scene) => ({ input: { paymentId: await overpaid(scene), amount: 1_000 } }),
  allocatePayment: async (scene) => ({
    input: { paymentId: await overpaid(scene), invoiceId: (await billOf(scene)).id, amount: 1_000 },
  }),
  applyCredit: async (scene) => {
    await overpaid(scene);
    return { input: { customerId: scene.customer.id, invoiceId: (await billOf(scene)).id, amount: 1_000 } };
  },
  useMyCredit: async (scene) => {
    await overpaid(scene);
    return { input: { invoice: (await billOf(scene)).publicId, amount: 1_000 } };
  },
  makePaymentLink: onBill,
  revokePaymentLink: async (scene) => {
    const { id } = await billOf(scene);
    await scene.admin.caller.call('makePaymentLink', { invoiceId: id });
    return { input: { invoiceId: id } };
  },
  removeMyMethod: async ({ world, shop, customer }) => {
    const whose = { shopId: shop.shopId, mark: 'REPLAY', customerId: customer.id };
    return { input: { method: (await markMethod(world, whose)).publicId } };
  },
  setProvider: () => ({ input: { provider: 'airtel', enabled: false, settings } }),
  checkProvider: async (scene) => {
    await withVendor(scene, 'mtn');
    return { input: { provider: 'mtn' } };
  },
  resolvePaymentReview: async (scene) => {
    const { world, shop, customer } = scene;
    const whose = { shopId: shop.shopId, mark: 'REPLAY', customerId: customer.id };
    const { id } = await markAttempt(world, { ...whose, invoiceId: (await billOf(scene)).id });
    return { input: { attemptId: id, decision: 'book' } };
  },
  resolveReconciliation: async ({ world, shop }) => {
    // One row a day: several scenes share the shop.
    const [row] = await world.sql<{ day: string }>(
      "select (date '2026-10-01' + count(*)::int)::text as day from payment_reconciliation",
    );
    const reconciliationId = await markReconciliation(world, { shopId: shop.shopId, mark: 'REPLAY' }, row?.day);
    return { input: { reconciliationId } };
  },
};
