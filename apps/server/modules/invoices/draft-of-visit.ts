import { sql as raw } from 'kysely';
import type { Scope } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import { untaxedLine } from '../../kernel/tax.ts';
import { isAgreed, type JobWithLines, jobsOf, type Visit } from '../work-orders/index.ts';
import { splitDeposits } from './deposit-over.ts';
import { paidDeposits, setOffLines } from './deposits.ts';
import { documentOf, exactly, type OpenLine } from './document.ts';
import { type Ground, groundFor, makeDraft } from './make-draft.ts';
import { applyRules, fromShopMoney, type LineInput } from './price-rules.ts';
import { refsOfInvoice } from './read-invoice.ts';

/** Billing one visit queues here until commit. */
export async function queueFor({ sql, shopId }: Scope, workOrderId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`invoice ${shopId} ${workOrderId}`}, 0))`.execute(sql);
}

async function billOf({ sql, shopId }: Scope, workOrderId: string): Promise<string | null> {
  const row = await sql
    .selectFrom('invoice')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('kind', '=', 'invoice')
    .where('status', '<>', 'void')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** R-511 R-516 A job's line in the bill's currency; where the customer pays no tax, a gross price loses it. */
function inputOf(job: JobWithLines, line: JobWithLines['lines'][number], { shop, price }: Ground): LineInput {
  const own = price.exempt ? untaxedLine(line, shop.rules.pricesIncludeTax) : line;
  return {
    kind: line.kind,
    description: line.description,
    quantity: line.quantity,
    unitPrice: fromShopMoney(own.unitPrice, price.rateMicro),
    taxRateBp: own.taxRateBp,
    jobId: job.id,
    jobTitle: job.title,
    unitCost: null,
    priceBy: null,
  };
}

/** R-521 What a visit is billed for: jobs the customer agreed to (R-241) and the shop finished, then the shop's own lines. */
export async function linesForVisit(scope: Scope, visit: Visit, ground: Ground): Promise<OpenLine[]> {
  const jobs = (await jobsOf(scope, visit.id)).filter((job) => isAgreed(job) && job.status === 'done');
  const inputs = exactly(() => jobs.flatMap((job) => job.lines.map((line) => inputOf(job, line, ground))));
  if (inputs.length === 0) refuse('nothing_to_bill');
  const deposits = await paidDeposits(scope, visit.id);
  const { locale, pricesIncludeTax } = ground.price;
  const charged = applyRules(inputs, ground.price);
  const { used } = splitDeposits(deposits, documentOf(charged, ground.price).lines);
  return [...charged, ...setOffLines(used, { locale, pricesIncludeTax })];
}

/** R-521 The bill of a visit: the one there is, else a new draft. */
export async function draftOfVisit(scope: Scope, visit: Visit): Promise<string> {
  await queueFor(scope, visit.id);
  const known = await billOf(scope, visit.id);
  if (known) return known;
  const ground = await groundFor(scope, visit.customerId);
  const { id, document } = await makeDraft(scope, ground, {
    kind: 'invoice',
    vehicleId: visit.vehicleId,
    workOrderId: visit.id,
    lines: await linesForVisit(scope, visit, ground),
  });
  const refs = refsOfInvoice({
    id,
    customer_id: ground.buyer.customerId,
    vehicle_id: visit.vehicleId,
    work_order_id: visit.id,
    estimate_id: null,
  });
  scope.record('invoice.drafted', refs, { total: document.total, currency: ground.price.currency });
  return id;
}
