import { newId, newPublicId } from '../../../kernel/ids.ts';
import { insert, makeWorkOrder, type TestShop } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';
import { type Priced, priceLines, sumsOfJob } from './price-job.ts';

export type JobLine = Priced['lines'][number];
export type TypedLine = {
  readonly kind: 'labour' | 'part' | 'sublet' | 'fee' | 'discount';
  readonly quantity: number;
  readonly unitPrice: number;
  readonly taxRateBp: number;
};
export type BilledVisit = Awaited<ReturnType<typeof makeWorkOrder>> & { readonly estimateId: string };

/** A visit with one approved, finished job of these lines, and the estimate the customer approved. */
export async function makeBilledVisit(
  world: World,
  { shopId }: Pick<TestShop, 'shopId'>,
  lines: readonly TypedLine[],
  pricesIncludeTax = false,
): Promise<BilledVisit> {
  const visit = await makeWorkOrder(world, shopId, { stage: 'ready' });
  const priced = priceLines(lines, pricesIncludeTax);
  const sums = sumsOfJob(priced);
  const jobId = newId();
  await insert(world, 'job', {
    shop_id: shopId,
    id: jobId,
    public_id: newPublicId('jo'),
    work_order_id: visit.id,
    position: 1,
    title: 'Brakes',
    condition: 'urgent',
    decision: 'approved',
    status: 'done',
    estimated_minutes: 60,
    ...sums,
  });
  for (const [index, line] of priced.lines.entries())
    await insert(world, 'job_line', {
      shop_id: shopId,
      id: newId(),
      job_id: jobId,
      position: index + 1,
      kind: line.kind,
      description: line.description,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      tax_rate_bp: line.taxRateBp,
      net: line.net,
      tax: line.tax,
    });
  const estimateId = await makeApprovedEstimate(
    world,
    { shopId, workOrderId: visit.id, jobId, pricesIncludeTax },
    priced,
  );
  return { ...visit, estimateId };
}

type Approved = {
  readonly shopId: string;
  readonly workOrderId: string;
  readonly jobId: string;
  readonly pricesIncludeTax: boolean;
};

/** The estimate with that one job, as its customer approved it. */
async function makeApprovedEstimate(
  world: World,
  { shopId, workOrderId, jobId, pricesIncludeTax }: Approved,
  priced: Priced,
): Promise<string> {
  const sums = sumsOfJob(priced);
  const estimateId = newId();
  await insert(world, 'estimate', {
    shop_id: shopId,
    id: estimateId,
    public_id: newPublicId('es'),
    work_order_id: workOrderId,
    version: 1,
    status: 'approved',
    currency: 'ZMW',
    prices_include_tax: pricesIncludeTax,
    sent_at: world.clock.now(),
    valid_until: '2026-12-24',
    ...sums,
  });
  await insert(world, 'estimate_job', {
    shop_id: shopId,
    id: newId(),
    public_id: newPublicId('ej'),
    estimate_id: estimateId,
    job_id: jobId,
    job_version: 1,
    position: 1,
    title: 'Brakes',
    condition: 'urgent',
    booked: false,
    lines: JSON.stringify(priced.lines),
    minutes: 60,
    decision: 'approved',
    ...sums,
  });
  return estimateId;
}
