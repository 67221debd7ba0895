import type { shapes } from '@pitlane/contracts';
import type { Scope } from '../../kernel/implement.ts';
import { cannedJob } from '../services/index.ts';
import { readShop } from '../shops/index.ts';
import { type LineInput, priceLines } from './price.ts';
import { orderJobs, putJob } from './put-job.ts';
import { holdVisit } from './visit.ts';

export type QuotedJob = {
  readonly title: string;
  readonly sentence: string;
  readonly estimatedMinutes: number;
  readonly lines: readonly LineInput[];
};

/** Adds jobs nobody agreed to yet, from services priced for the car and from own lines. Refuses not_found. */
export async function addQuotedJobs(
  scope: Scope,
  workOrderId: string,
  given: { readonly serviceIds: readonly string[]; readonly jobs: readonly QuotedJob[] },
): Promise<void> {
  const visit = await holdVisit(scope, workOrderId);
  const shop = await readShop(scope);
  const car = await scope.sql
    .selectFrom('vehicles__name')
    .select('type')
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', visit.vehicleId)
    .executeTakeFirstOrThrow();
  const add = async (job: QuotedJob, serviceId: string | null, condition: shapes.Condition) => {
    const priced = priceLines(job.lines, shop);
    const { title, sentence, estimatedMinutes } = job;
    const put = { workOrderId, title, sentence: sentence || null, condition, serviceId, estimatedMinutes, priced };
    const { id } = await putJob(scope, put);
    scope.record('job.added', { ...visit.refs, job: id }, { title, total: priced.total });
  };
  for (const serviceId of new Set(given.serviceIds)) {
    const { title, minutes, lines, condition } = await cannedJob(
      scope,
      serviceId,
      car.type as shapes.VehicleType | null,
    );
    await add({ title, sentence: '', estimatedMinutes: minutes, lines }, serviceId, condition ?? 'not_checked');
  }
  for (const job of given.jobs) await add(job, null, 'not_checked');
  await orderJobs(scope, workOrderId);
}
