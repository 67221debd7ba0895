import { createHash } from 'node:crypto';
import type { EventDataOf, estimates } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import type { z } from 'zod';
import { change, statement } from '../../../kernel/database/statement.ts';
import { tenant } from '../../../kernel/database/tenant.ts';
import { newId, newPublicId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/implement.ts';
import type { AuthorisationEntry, SignatureDrawing } from '../../../schema/json.ts';
import type { Shop } from '../../shops/index.ts';
import type { EstimateRow, FrozenJob } from '../read-estimate.ts';
import type { billOf } from '../totals.ts';
import { beginning, hashOf, sha256 } from './canonical.ts';
import type { photosSeen } from './photos-seen.ts';

export type Decision = {
  readonly row: EstimateRow;
  readonly how: z.output<typeof estimates.decidedHow>;
  readonly who: string;
  /** The number that was called. */
  readonly phone?: string | undefined;
  readonly signature: string;
  readonly drawing?: SignatureDrawing | undefined;
  readonly policy?: AuthorisationEntry['policy'];
  /** The jobs decided just now, by id of the frozen job. */
  readonly decided: ReadonlySet<string>;
  /** All jobs of the version as they stand after it. */
  readonly jobs: readonly FrozenJob[];
  /** What the approved ones come to, in the shop's language. */
  readonly bill: ReturnType<typeof billOf>;
};

/** A staff member's account under a name that says nothing about its id, the same each time. */
export const accountOf = (shopId: string, staffId: string): string =>
  `st_${createHash('sha256').update(`${shopId} ${staffId}`).digest('hex').slice(0, 22)}`;

/** What an entry stands on, read under the queue: the shop, the entry before and the photos. */
export type Ground = {
  readonly shop: Shop;
  readonly last: Awaited<ReturnType<typeof lastEntry>>;
  readonly photos: Awaited<ReturnType<typeof photosSeen>>;
};

const newest = statement(({ shopId, workOrderId }: { readonly shopId: string; readonly workOrderId: string }) =>
  tenant
    .selectFrom('authorisation')
    .select(['position', 'hash', raw<number>`(entry ->> 'amount')::bigint`.as('amount')])
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .orderBy('position', 'desc')
    .limit(1),
);

/** The newest entry of a work order's ledger. */
export async function lastEntry({ shopId }: Scope, workOrderId: string) {
  const [last] = await newest({ shopId, workOrderId });
  return last;
}

type Row = {
  readonly [column in
    | 'shopId'
    | 'id'
    | 'workOrderId'
    | 'estimateId'
    | 'at'
    | 'entry'
    | 'previousHash'
    | 'hash']: string;
} & { readonly position: number; readonly staffId: string | null; readonly phoneSealed: string | null };
const append = change((row: Row) =>
  tenant.insertInto('authorisation').values({
    shop_id: row.shopId,
    id: row.id,
    work_order_id: row.workOrderId,
    position: row.position,
    estimate_id: row.estimateId,
    at: row.at,
    entry: row.entry,
    previous_hash: row.previousHash,
    hash: row.hash,
    staff_id: row.staffId,
    phone_sealed: row.phoneSealed,
  }),
);

function whoOf(scope: Scope, given: Decision): AuthorisationEntry['who'] {
  const { actor, request, shopId, services } = scope;
  const byStaff = actor.kind === 'staff' ? { name: actor.name, account: accountOf(shopId, actor.staffId) } : null;
  return {
    name: given.who,
    customer: given.row.customer_public_id ?? '',
    recordedBy: byStaff,
    address: request.address,
    device: request.device.slice(0, 300),
    phone: given.phone ? services.secrets.blindIndex(given.phone, `authorisation.phone:${shopId}`) : null,
  };
}

function jobsSeen(given: Decision, { photos }: Ground): AuthorisationEntry['jobs'] {
  return given.jobs.map((job) => ({
    id: job.public_id,
    title: job.title,
    sentence: job.sentence,
    condition: job.condition,
    net: job.net,
    tax: job.tax,
    total: job.total,
    decision: job.decision,
    now: given.decided.has(job.id),
    reason: job.reason,
    photos: photos.get(job.job_id) ?? [],
  }));
}

const termsOf = (given: Decision, shop: Shop): AuthorisationEntry['terms'] => {
  const agreed =
    given.how === 'portal' && given.jobs.some((job) => job.decision === 'approved' && given.decided.has(job.id));
  return agreed && shop.rules.terms ? { sha256: sha256(shop.rules.terms), text: shop.rules.terms } : null;
};

/**
 * R-347 Adds one decision to the ledger of its work order, in the caller's transaction and under the caller's queue
 * (`queueFor`): what was seen, by whom, what it comes to and how far that is from the entry before.
 * The caller records what it answers (`authorisation.recorded`).
 */
export async function writeEntry(
  scope: Scope,
  given: Decision,
  ground: Ground,
): Promise<EventDataOf<'authorisation.recorded'>> {
  const { shopId, now, services, actor } = scope;
  const { row } = given;
  const { shop, last } = ground;
  const id = newId();
  const position = (last?.position ?? 0) + 1;
  const { bill } = given;
  const amount = bill.sums.total;
  const entry: AuthorisationEntry = {
    form: 1,
    id: newPublicId('au'),
    shop: shop.slug,
    workOrder: { id: row.order_public_id ?? '', number: Number(row.number) },
    position,
    at: now,
    how: given.how,
    who: whoOf(scope, given),
    estimate: { id: row.public_id, version: row.version, currency: row.currency, validUntil: row.valid_until },
    pricesShown: shop.privacy.showPrices,
    jobs: jobsSeen(given, ground),
    ...(bill.surcharges.length > 0 ? { surcharges: bill.surcharges } : {}),
    amount,
    difference: amount - Number(last?.amount ?? 0),
    terms: termsOf(given, shop),
    signature: given.signature ? { name: given.signature, drawing: given.drawing ?? null } : null,
    policy: given.policy ?? null,
  };
  const previousHash = last?.hash ?? beginning;
  const hash = hashOf(previousHash, entry);
  await append({
    shopId,
    id,
    workOrderId: row.work_order_id,
    position,
    estimateId: row.id,
    at: now,
    entry: JSON.stringify(entry),
    previousHash,
    hash,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    phoneSealed: given.phone ? services.secrets.seal(given.phone, `authorisation.phone:${shopId}`) : null,
  });
  return { position, version: row.version, hash };
}
