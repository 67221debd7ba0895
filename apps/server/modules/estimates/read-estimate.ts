import type { Refs } from '@pitlane/contracts';
import { asCustomer } from '../../kernel/actor.ts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found } from '../../kernel/refusal.ts';

function rows(shopId: string) {
  return tenant
    .selectFrom('estimate as e')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'e.shop_id').onRef('w.id', '=', 'e.work_order_id'),
    )
    .leftJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'w.shop_id').onRef('c.id', '=', 'w.customer_id'),
    )
    .select(['e.id', 'e.public_id', 'e.work_order_id', 'e.version', 'e.status', 'e.currency', 'e.message'])
    .select(['e.change_request', 'e.call_asked_at', 'e.author', 'e.sent_at', 'e.viewed_at', 'e.decided_at'])
    .select(['e.converted_at', 'e.valid_until', 'e.net', 'e.tax', 'e.total', 'e.call_phone_sealed', 'e.signature'])
    .select(['e.signature_drawing', 'e.surcharge_rules', 'e.prices_include_tax', 'e.tax_exempt'])
    .select(['w.public_id as order_public_id', 'w.number', 'w.customer_id', 'w.vehicle_id', 'w.booking_id'])
    .select('c.public_id as customer_public_id')
    .select(['w.stage', 'w.is_open', 'w.quote'])
    .select((row) => {
      const newer = row
        .selectFrom('estimate as n')
        .select('n.id')
        .whereRef('n.shop_id', '=', 'e.shop_id')
        .whereRef('n.work_order_id', '=', 'e.work_order_id')
        .whereRef('n.version', '>', 'e.version');
      return row.or([row('e.status', '=', 'replaced'), row.exists(newer)]).as('replaced');
    })
    .where('e.shop_id', '=', shopId);
}
type Named = { readonly shopId: string; readonly id: string };
const byId = statement(({ shopId, id }: Named) => rows(shopId).where('e.id', '=', id));
const mineById = statement(({ shopId, id, customerId }: Named & { readonly customerId: string }) =>
  rows(shopId).where('e.public_id', '=', id).where('w.customer_id', '=', customerId).where('e.sent_at', 'is not', null),
);
/** `replaced`: a later version of this visit's estimate was sent. */
export type EstimateRow = Awaited<ReturnType<typeof byId>>[number];

/** One version for staff. Refuses not_found. */
export async function readEstimate({ shopId }: Reading, id: string): Promise<EstimateRow> {
  const [row] = await byId({ shopId, id });
  return found(row);
}

/** One version for the customer whose car it is; anybody else's is not found. */
export async function readMyEstimate({ shopId, actor }: Reading, publicId: string): Promise<EstimateRow> {
  const [row] = await mineById({ shopId, id: publicId, customerId: asCustomer(actor).customerId });
  return found(row);
}

/** What an event about this estimate refers to. */
export function refsOfEstimate(row: EstimateRow): Refs {
  return {
    workOrder: row.work_order_id,
    customer: row.customer_id ?? '',
    vehicle: row.vehicle_id ?? '',
    estimate: row.id,
    ...(row.booking_id ? { booking: row.booking_id } : {}),
  };
}

const jobsOf = statement(({ shopId, id }: Named) =>
  tenant
    .selectFrom('estimate_job')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('estimate_id', '=', id)
    .orderBy('position'),
);
export type FrozenJob = Awaited<ReturnType<typeof jobsOf>>[number];

/** The frozen jobs of a version, in safety order. */
export const frozenJobs = ({ shopId }: Reading, estimateId: string): Promise<FrozenJob[]> =>
  jobsOf({ shopId, id: estimateId });

const choosable = statement(({ shopId, id }: Named) =>
  tenant
    .selectFrom('estimate_job as j')
    .innerJoin('estimate as e', (join) => join.onRef('e.shop_id', '=', 'j.shop_id').onRef('e.id', '=', 'j.estimate_id'))
    .select(['j.id', 'j.public_id', 'j.job_id', 'j.job_version', 'j.title', 'j.total', 'j.decision', 'j.how'])
    .select('e.work_order_id')
    .where('j.shop_id', '=', shopId)
    .where('j.estimate_id', '=', id)
    .orderBy('j.position'),
);
export type SeenJob = Omit<Awaited<ReturnType<typeof choosable>>[number], 'work_order_id'>;

/** The jobs of a version as far as choosing needs them, and its visit. Refuses not_found. */
export async function jobsToChoose({ shopId }: Reading, estimateId: string) {
  const jobs = await choosable({ shopId, id: estimateId });
  return { jobs, workOrderId: found(jobs[0]).work_order_id };
}

/** Questions and answers about a version, oldest first. */
export async function commentsOf({ sql, shopId }: Reading, estimateId: string) {
  return sql
    .selectFrom('estimate_comment as c')
    .leftJoin('estimate_job as j', (join) =>
      join.onRef('j.shop_id', '=', 'c.shop_id').onRef('j.id', '=', 'c.estimate_job_id'),
    )
    .select(['c.id', 'c.public_id', 'c.from_side', 'c.author', 'c.text', 'c.at', 'j.title', 'j.id as job_id'])
    .select('j.public_id as job_public_id')
    .where('c.shop_id', '=', shopId)
    .where('c.estimate_id', '=', estimateId)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(200)
    .execute();
}

/** The customer's name, as it stands on what they decide. */
export async function customerName({ sql, shopId }: Reading, customerId: string): Promise<string> {
  const row = await sql
    .selectFrom('customers__name')
    .select('name')
    .where('shop_id', '=', shopId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  return row?.name ?? '';
}
