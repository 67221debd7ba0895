import { makeJob, makeService, makeWorkOrder, type Row, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import { ASK_QUEUE, askForReviewWork } from '../ask-for-review.ts';

/** A finished visit, ready to be handed back, with one service done. */
export async function finished(world: World, shop: TestShop, job: Row = {}) {
  const visit = await makeWorkOrder(world, shop.shopId, { stage: 'ready' });
  const service = await makeService(world, shop.shopId, { name: `Brakes ${visit.id.slice(-6)}` });
  await makeJob(world, shop.shopId, visit.id, {
    title: 'Front brake pads',
    service_id: service.id,
    decision: 'approved',
    status: 'done',
    done_at: world.clock.now(),
    ...job,
  });
  return { ...visit, service };
}
export type Finished = Awaited<ReturnType<typeof finished>>;

export const close = (shop: TestShop, workOrderId: string) =>
  shop.staff.SERVICE_WRITER.caller.call('moveWorkOrder', { workOrderId, to: 'closed' });

/** When the asking is planned for. */
export async function plannedFor(world: World, workOrderId: string): Promise<string[]> {
  const rows = await world.sql<{ at: Date }>(
    "select start_after as at from pgboss.job where name = $1 and data->>'workOrderId' = $2 and singleton_key is not null order by 1",
    [ASK_QUEUE, workOrderId],
  );
  return rows.map(({ at }) => at.toISOString());
}

/** Does the asking at an instant, as the queue will; the clock stands still there. */
export async function askAt(world: World, shopId: string, workOrderId: string, instant: string): Promise<void> {
  const { runner, services } = world.server.house;
  world.clock.set(instant);
  const payload = { shopId, workOrderId, at: instant };
  await askForReviewWork({ runner, services, clock: world.clock }).handle(payload as never, { id: 'job', attempt: 1 });
  await world.settle();
}

export type Mail = { readonly kind: string; readonly to: string; readonly subject: string; readonly text: string };
export async function mailsOf(world: World, address: string): Promise<Mail[]> {
  const answer = await world.caller().fetch('/dev/mailbox.json');
  const { items } = (await answer.json()) as { items: Mail[] };
  return items.filter(({ to }) => to === address).reverse();
}

/** The token of the newest invitation, as its mail holds it. */
export async function tokenOf(world: World, address: string): Promise<string> {
  const mail = (await mailsOf(world, address)).findLast(({ kind }) => kind === 'review-asked');
  return /\/review\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** A visit that was closed and asked about a day later; answers the token of the mail. */
export async function asked(world: World, shop: TestShop, job: Row = {}) {
  const visit = await finished(world, shop, job);
  await close(shop, visit.id);
  await world.settle();
  await askAt(world, shop.shopId, visit.id, new Date(world.clock.now().getTime() + 86_400_000).toISOString());
  return { ...visit, token: await tokenOf(world, visit.customer.email) };
}
