import type { estimates, OutputOf } from '@pitlane/contracts';
import { makeJob, makeWorkOrder, type Row, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

export type Sent = {
  readonly visit: Awaited<ReturnType<typeof makeWorkOrder>>;
  readonly jobs: readonly { id: string; publicId: string }[];
  readonly id: string;
  readonly publicId: string;
  readonly mine: OutputOf<typeof estimates.getMyEstimate>;
};

/** A visit under inspection with jobs, its estimate sent and opened by the customer. */
export async function sendTo(world: World, shop: TestShop, jobs: readonly Row[] = [{}, {}, {}]): Promise<Sent> {
  const visit = await makeWorkOrder(world, shop.shopId, { stage: 'inspecting' });
  const made: { id: string; publicId: string }[] = [];
  for (const [index, change] of jobs.entries())
    made.push(await makeJob(world, shop.shopId, visit.id, { position: index + 1, ...change }));
  const { id, publicId } = await shop.staff.SERVICE_WRITER.caller.call('sendEstimate', { workOrderId: visit.id });
  const mine = await visit.customer.caller.call('getMyEstimate', { estimate: publicId });
  return { visit, jobs: made, id, publicId, mine };
}

/** Choices for the jobs in order; `null` leaves one undecided. */
export function choosing(
  mine: Sent['mine'],
  ...choices: readonly ('approved' | 'declined' | null)[]
): { job: string; decision: 'approved' | 'declined' }[] {
  return choices.flatMap((decision, index) => {
    const job = mine.jobs[index];
    return decision && job ? [{ job: job.id, decision }] : [];
  });
}

/** The facts of one kind recorded about a visit, oldest first. */
export const factsOf = (world: World, type: string, workOrderId: string) =>
  world.sql<{ data: Record<string, unknown>; refs: Record<string, string>; actor_kind: string }>(
    'select data, refs, actor_kind from event where type = $1 and work_order_id = $2 order by seq',
    [type, workOrderId],
  );
