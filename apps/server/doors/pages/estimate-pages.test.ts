import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { totalOf } from '../../../site/src/islands/budget.ts';
import type { Charge, OwnLineRules } from '../../../site/src/islands/own-lines.ts';
import { moneyText } from '../../../site/src/shared/format.ts';
import {
  makeCustomer,
  makeJob,
  makeShop,
  makeVehicle,
  makeWorkOrder,
  someRules,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { look, needSite, type Page, post } from './testing/browse.ts';

const idsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/name="job" value="([^"]+)"/g)].map(([, id = '']) => id)),
];

describe('choosing repairs without a script', () => {
  let world: World;
  let shop: TestShop;
  let order: Awaited<ReturnType<typeof makeWorkOrder>>;
  let page: string;
  beforeAll(async () => {
    await needSite();
    world = await openWorld();
    shop = await makeShop(world, { rules: { ...someRules, signatureRequired: true } });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    order = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
    await makeJob(world, shop.shopId, order.id, { title: 'Front brake pads', condition: 'urgent', position: 1 });
    await makeJob(world, shop.shopId, order.id, { title: 'Rear shock absorbers', condition: 'monitor', position: 2 });
    page = `/customer/estimate/${await send()}`;
  });
  const advisor = () => shop.staff.SERVICE_WRITER.caller;
  const send = async () => (await advisor().call('sendEstimate', { workOrderId: order.id })).publicId;
  const driver = () => order.customer.caller;
  const visit = (path: string | null) => look(driver(), path ?? '');
  const decisions = async () => {
    const { jobs } = await advisor().call('getWorkOrder', { workOrderId: order.id });
    return Object.fromEntries(jobs.map((job) => [job.title, job.decision]));
  };
  async function review(jobs: readonly string[], intent = 'review'): Promise<Page> {
    const chosen = await post(driver(), page, { job: jobs, intent });
    expect(chosen.status).toBe(303);
    return visit(chosen.to);
  }
  const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

  it('[EST-04] lists what was found with labour, parts and price; what is urgent is on', async () => {
    const { html } = await visit(page);
    expect(html).toContain('We found 2 things.');
    expect(html).toContain('1,299.20');
    for (const line of ['Labour', 'Part', 'includes 16% VAT']) expect(html).toContain(line);
    const [urgent, monitor] = idsOf(html);
    expect(html).toMatch(new RegExp(`value="${urgent}"[^>]* checked`));
    expect(html).not.toMatch(new RegExp(`value="${monitor}"[^>]* checked`));
  });

  it('[EST-02][EST-03] a choice is counted by the shop, kept while it changes, and decided job by job', async () => {
    const [pads = '', shocks = ''] = idsOf((await visit(page)).html);
    const updated = await visit((await post(driver(), page, { job: [shocks], intent: 'update' })).to);
    expect(updated.html).toMatch(new RegExp(`value="${shocks}"[^>]* checked`));
    expect(updated.html).not.toMatch(new RegExp(`value="${pads}"[^>]* checked`));
    const signing = await review([pads]);
    expect(signing.html).toContain('Approve ZMW\u00a01,299.20');
    expect(signing.html).toContain('Rear shock absorbers, not now');
    const fields = { job: [pads], version: versionOf(signing.html), signedName: 'Mutinta Banda', intent: 'approve' };
    const done = await post(driver(), `${page}/review`, { ...fields, terms: 'on' });
    expect([done.status, done.to]).toEqual([303, page]);
    expect(await decisions()).toEqual({ 'Front brake pads': 'approved', 'Rear shock absorbers': 'declined' });
    const receipt = await visit(page);
    expect(receipt.html).toContain('Thank you. We start.');
    expect(receipt.html).toContain('1,299.20');
    expect(receipt.html).toContain('Signed: Mutinta Banda');
  });

  it('[EST-07] the shop asks for a signature: a drawn one is kept as strokes and shown again; none is refused', async () => {
    const [pads = ''] = idsOf((await visit(page)).html);
    const signing = await review([pads]);
    expect(signing.html).toContain('name="drawing"');
    const fields = { job: [pads], version: versionOf(signing.html), terms: 'on' };
    const none = await post(driver(), `${page}/review`, { ...fields, drawing: 'not a drawing' });
    expect(none.status).toBe(422);
    const drawing = JSON.stringify({ width: 360, height: 160, strokes: [[10, 20, 30, 40]] });
    const done = await post(driver(), `${page}/review`, { ...fields, drawing });
    expect(done.status).toBe(303);
    expect((await visit(page)).html).toContain('d="M10 20L30 40"');
  });

  it('[EST-07] off by the shop’s setting nobody is asked to sign', async () => {
    const easy = await makeShop(world);
    const other = await makeWorkOrder(world, easy.shopId, { stage: 'inspecting' });
    await makeJob(world, easy.shopId, other.id, { condition: 'urgent', position: 1 });
    const { publicId } = await easy.staff.SERVICE_WRITER.caller.call('sendEstimate', { workOrderId: other.id });
    const { caller } = other.customer;
    const at = `/customer/estimate/${publicId}`;
    const [job = ''] = idsOf((await look(caller, at)).html);
    const chosen = await post(caller, at, { job: [job], intent: 'review' });
    const { html } = await look(caller, chosen.to ?? '');
    expect(html).not.toContain('name="drawing"');
    expect(html).not.toContain('name="signedName"');
    const done = await post(caller, `${at}/review`, { job: [job], version: versionOf(html), terms: 'on' });
    expect(done.status).toBe(303);
    expect((await look(caller, at)).html).toContain('/evidence');
  });

  it('[EST-05] terms come first: without them nothing is decided and the name stays', async () => {
    const [pads = ''] = idsOf((await visit(page)).html);
    const signing = await review([pads]);
    const fields = { job: [pads], version: versionOf(signing.html), signedName: 'Mutinta Banda' };
    const page2 = await post(driver(), `${page}/review`, fields);
    expect(page2.status).toBe(422);
    expect(page2.html).toContain('Please accept the terms first.');
    expect(page2.html).toContain('value="Mutinta Banda"');
    expect(Object.values(await decisions())).toEqual(['pending', 'pending']);
  });

  it('[EST-05] none is an answer too, and a declined repair can be taken afterwards', async () => {
    const none = await review([], 'none');
    expect(none.html).toContain('None today');
    const said = await post(driver(), `${page}/review`, { version: versionOf(none.html) });
    expect(said.status).toBe(303);
    expect(Object.values(await decisions())).toEqual(['declined', 'declined']);
    const receipt = await visit(page);
    expect(receipt.html).toContain('We do none of these today.');
    const again = await visit(`${page}?change=1`);
    const [pads = ''] = idsOf(again.html);
    const signing = await review([pads]);
    const fields = { job: [pads], version: versionOf(signing.html), terms: 'on', signedName: 'Mutinta Banda' };
    expect((await post(driver(), `${page}/review`, fields)).status).toBe(303);
    expect((await decisions())['Front brake pads']).toBe('approved');
  });

  it('[EST-05] a version that was replaced meanwhile is not decided', async () => {
    const [pads = ''] = idsOf((await visit(page)).html);
    const signing = await review([pads]);
    await makeJob(world, shop.shopId, order.id, { title: 'Battery', condition: 'monitor', position: 3 });
    const newest = await send();
    const fields = { job: [pads], version: versionOf(signing.html), terms: 'on', signedName: 'Mutinta Banda' };
    const late = await post(driver(), `${page}/review`, fields);
    expect([303, 409]).toContain(late.status);
    expect((await decisions())['Front brake pads']).toBe('pending');
    expect((await visit(page)).html).toContain('There is a newer version of this estimate.');
    expect((await visit(`/customer/estimate/${newest}`)).html).toContain('We found 3 things.');
  });

  it('[EST-03] R-355 the page adds the shop’s own lines to the smallest unit as the shop does, whatever is chosen', async () => {
    const busy = await makeShop(world);
    const admin = busy.staff.ADMIN.caller;
    const { version } = await admin.call('getInvoiceRules', {});
    await admin.call('updateInvoiceRules', { version, suppliesBp: 333, suppliesCap: 9_000, environmentFee: 1_777 });
    const other = await makeWorkOrder(world, busy.shopId, { stage: 'inspecting' });
    for (const position of [1, 2, 3])
      await makeJob(world, busy.shopId, other.id, { title: `Repair ${position}`, condition: 'urgent', position });
    const { publicId } = await busy.staff.SERVICE_WRITER.caller.call('sendEstimate', { workOrderId: other.id });
    const { caller } = other.customer;
    const at = `/customer/estimate/${publicId}`;
    const { html } = await look(caller, at);
    const text = /data-island="estimate-chooser" data-props="([^"]*)"/.exec(html)?.[1] ?? '';
    const props = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as {
      jobs: {
        id: string;
        total: { amount: number };
        charged: number;
        parts: boolean;
        charges: Charge[];
        condition: 'urgent';
      }[];
      pricesIncludeTax: boolean;
      own: { rules: OwnLineRules };
    };
    const jobs = props.jobs.map((job) => ({ ...job, total: job.total.amount, locked: false }));
    const ids = jobs.map(({ id }) => id);
    for (let mask = 1; mask < 2 ** ids.length; mask++) {
      const chosen = ids.filter((_, at) => mask & (1 << at));
      const price = await caller.call('priceMyChoice', { estimate: publicId, jobs: chosen.join(',') });
      expect(totalOf(jobs, new Set(chosen), [], { ...props, rules: props.own.rules }), chosen.join()).toBe(price.total);
    }
    const [first = ''] = ids;
    const chosen = await post(caller, at, { job: [first], intent: 'review' });
    const signing = await look(caller, chosen.to ?? '');
    expect(signing.html).toContain('Shop supplies');
    await post(caller, `${at}/review`, { job: [first], version: versionOf(signing.html), terms: 'on' });
    const { total } = await caller.call('priceMyChoice', { estimate: publicId, jobs: first });
    const receipt = await look(caller, at);
    const tracker = await look(caller, `/customer/work-order/${other.publicId}`);
    for (const { html } of [receipt, tracker]) {
      expect(html).toContain('Shop supplies');
      expect(html).toContain(moneyText({ amount: total ?? 0, currency: 'ZMW' }, 'en').split('\u00a0')[1]);
    }
  });

  it('[QUO-02] prices asked for before a visit: the receipt leads home and offers a copy, for there is no visit to watch', async () => {
    const customer = await makeCustomer(world, shop.shopId);
    const { id: vehicleId } = await makeVehicle(world, shop.shopId, customer.id);
    const jobs = [
      {
        title: 'Front brake pads',
        lines: [{ kind: 'part' as const, description: 'Pads', quantity: 1000, unitPrice: 80_000 }],
      },
    ];
    const { estimateId } = await advisor().call('createQuote', {
      customerId: customer.id,
      vehicleId,
      jobs,
      send: true,
    });
    const [row] = await world.sql<{ public_id: string }>('select public_id from estimate where id = $1', [estimateId]);
    const at = `/customer/estimate/${row?.public_id}`;
    const [job = ''] = idsOf((await look(customer.caller, at)).html);
    const signing = await look(
      customer.caller,
      (await post(customer.caller, at, { job: [job], intent: 'review' })).to ?? '',
    );
    const fields = { job: [job], version: versionOf(signing.html), terms: 'on', signedName: 'Mutinta Banda' };
    expect((await post(customer.caller, `${at}/review`, fields)).status).toBe(303);
    const { html } = await look(customer.caller, at);
    expect(html).toContain('We are in touch about a time.');
    expect(html).not.toContain('Watch it live');
    expect(html).not.toContain('/customer/work-order/');
    expect(html).toContain(`/customer/papers/estimate/${row?.public_id}`);
  });

  it('[EST-05][EST-06] asks for changes, a call, an answer about one repair; the shop sees each', async () => {
    const [pads = ''] = idsOf((await visit(page)).html);
    expect((await visit(`${page}/comment?job=${pads}`)).html).toContain('About: Front brake pads');
    const empty = await post(driver(), `${page}/comment`, { text: '', job: pads });
    expect([empty.status, empty.html.includes('Please write something first.')]).toEqual([400, true]);
    const asked = await post(driver(), `${page}/comment`, { text: 'Are these original parts?', job: pads });
    expect([asked.status, asked.to]).toEqual([303, page]);
    expect((await visit(page)).html).toContain('Are these original parts?');
    expect((await post(driver(), `${page}/call`, { phone: 'x', text: '' })).status).toBe(400);
    expect((await post(driver(), `${page}/call`, { phone: '0977 555 014', when: 'After 16:00' })).status).toBe(303);
    expect((await post(driver(), `${page}/changes`, { text: 'Cheaper pads, please.' })).status).toBe(303);
    const { items } = await advisor().call('listEstimates', { workOrderId: order.id });
    const seen = await advisor().call('getEstimate', { estimateId: items[0]?.id ?? '' });
    expect(seen).toMatchObject({ changeRequest: 'Cheaper pads, please.', status: 'changes_requested' });
    expect(seen.callAskedAt).toBeTruthy();
    expect(seen.comments.map((comment) => comment.text)).toContain('Are these original parts?');
  });
});
