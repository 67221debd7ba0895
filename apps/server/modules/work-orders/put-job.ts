import type { shapes } from '@pitlane/contracts';
import { type Insertable, sql as raw } from 'kysely';
import { shaped } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { newId, newPublicId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/implement.ts';
import type { JobTable } from '../../schema/index.ts';
import { addLines, type Priced } from './price.ts';

export type NewJob = {
  readonly id?: string | undefined;
  readonly workOrderId: string;
  /** Its place among the jobs; without one `orderJobs` gives it afterwards. */
  readonly position?: number;
  readonly title: string;
  readonly concern?: string | null;
  readonly sentence?: string | null;
  readonly condition: shapes.Condition;
  readonly booked?: boolean;
  readonly serviceId?: string | null;
  readonly findingId?: string | null;
  readonly inspectionId?: string | null;
  readonly estimatedMinutes: number;
  readonly priced: Priced;
};

const write = shaped((row: Insertable<JobTable>) => tenant.insertInto('job').values(row));

/** Adds a priced job to a held work order. A booked job counts as agreed at this price. */
export async function putJob(scope: Scope, given: NewJob): Promise<{ id: string; publicId: string }> {
  const id = given.id ?? newId();
  const publicId = newPublicId('jo');
  const job = write({
    shop_id: scope.shopId,
    id,
    public_id: publicId,
    work_order_id: given.workOrderId,
    position: given.position ?? 1_000_000,
    title: given.title,
    concern: given.concern ?? null,
    sentence: given.sentence ?? null,
    condition: given.condition,
    booked: given.booked ?? false,
    service_id: given.serviceId ?? null,
    finding_id: given.findingId ?? null,
    inspection_id: given.inspectionId ?? null,
    estimated_minutes: given.estimatedMinutes,
    net: given.priced.net,
    tax: given.priced.tax,
    total: given.priced.total,
    agreed_total: given.booked ? given.priced.total : null,
  });
  await Promise.all([job, addLines(scope, id, given.priced.lines)]);
  return { id, publicId };
}

const RANK = { urgent: 0, monitor: 1, good: 2, not_checked: 2 };

/** R-246 Places jobs that are all new, as `orderJobs` would. */
export function placed<J extends Pick<NewJob, 'condition'>>(jobs: readonly J[]): (J & { readonly position: number })[] {
  return [...jobs]
    .sort((a, b) => RANK[a.condition] - RANK[b.condition])
    .map((job, nth) => ({ ...job, position: nth + 1 }));
}

/** R-246 Jobs stand in the order of safety: urgent, monitor, good and not checked; then in the order they were added. */
export async function orderJobs({ sql, shopId }: Scope, workOrderId: string): Promise<void> {
  await raw`
    update job set position = ranked.place from (
      select id, row_number() over (order by case condition when 'urgent' then 0 when 'monitor' then 1 else 2 end, position, id) as place
      from job where shop_id = ${shopId} and work_order_id = ${workOrderId} and removed_at is null
    ) ranked
    where job.shop_id = ${shopId} and job.id = ranked.id and job.position <> ranked.place`.execute(sql);
}
