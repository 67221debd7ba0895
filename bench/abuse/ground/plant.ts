import { type Contract, contracts } from '@pitlane/contracts';
import type { ProbedShop } from '../../../apps/server/doors/rest/probes/probed-shop.ts';
import { send } from '../../../apps/server/doors/rest/probes/strangers.ts';
import type { Caller, World } from '../../../apps/server/kernel/testing/world.ts';
import { fillTexts, type Texts } from './fill.ts';

/** Operations that end what the others write into. */
const ENDS =
  /^(signOut|sign|suspend|reinstate|cancel|reject|merge|remove|delete|revoke|setPortal|changePassword|close|switchShop|updateShopRegion|reset)/;
const MOST_VERSIONS = 60;

export type Planted = { readonly done: number; readonly faults: readonly string[] };

/** Sends with the number of the newest version, found by asking. */
async function sendNewest(
  caller: Caller,
  contract: Contract,
  input: Record<string, unknown>,
  known: Map<string, number>,
) {
  const from = known.get(contract.name) ?? 1;
  for (let version = from; version < from + MOST_VERSIONS; version += 1) {
    const answer = await send(caller, contract, 'version' in input ? { ...input, version } : input);
    if (answer.status !== 409 || answer.problem.code !== 'changed_meanwhile') {
      known.set(contract.name, version);
      return answer;
    }
  }
  return send(caller, contract, input);
}

/** Writes texts through every field of every operation a person may write into, as who may write there. */
export async function plantTexts(
  world: World,
  { shop, customer, ids, publicIds }: ProbedShop,
  texts: Texts,
  versions: Map<string, number>,
): Promise<Planted> {
  await world.sql('delete from auth.rate');
  const faults: string[] = [];
  let done = 0;
  for (const contract of (Object.values(contracts) as Contract[]).filter(
    ({ kind, name }) => kind === 'operation' && !ENDS.test(name),
  )) {
    const { may, name } = contract;
    const caller = may.customer ? customer.caller : may.staff ? shop.staff.ADMIN.caller : world.caller();
    const input = fillTexts(contract, { ...ids, ...publicIds }, (field, most) => texts(`${name}.${field}`, most));
    const { status } = await sendNewest(caller, contract, input, versions);
    if (status >= 500) faults.push(`${name} answered ${status}`);
    if (status < 300) done += 1;
  }
  await world.settle();
  return { done, faults };
}

/** Columns by whose name one sees that they hold what a person wrote. */
const WORDS =
  /^(name|words|title|text|note|notes|message|reason|caption|concern|cause|correction|sentence|description|comment|company|make|model|trim|engine|plate|about|street|town|postcode|terms|author|part_number|summary|legal_name|tax_number|proposed_message|collection_place|question|answer|label|section|phone|signed_by|signature_name|belongings|initials)$/;
/** Longer than most operations let through, short enough to be printed. */
const COLUMN_MOST = 1000;
type Column = { readonly table_name: string; readonly column_name: string };

/** Puts a text into every column of words in a shop's rows, past the operations, where the database lets it. */
export async function plantInRows(world: World, shopId: string, texts: Texts): Promise<number> {
  const columns = await world.sql<Column>(
    `select table_name, column_name from information_schema.columns c where table_schema = 'public' and data_type = 'text'
       and is_generated = 'NEVER' and exists (select 1 from information_schema.columns o where o.table_schema = 'public'
       and o.table_name = c.table_name and o.column_name = 'shop_id')
       and exists (select 1 from pg_tables t where t.schemaname = 'public' and t.tablename = c.table_name)`,
  );
  let planted = 0;
  for (const { table_name: table, column_name: column } of columns) {
    if (!WORDS.test(column) || /^(event|mail|idempotency_key|handled)/.test(table)) continue;
    const written = await world
      .sql(`update ${table} set ${column} = $2 where shop_id = $1 and ${column} is not null returning 1`, [
        shopId,
        texts(`${table}.${column}`, COLUMN_MOST),
      ])
      .catch(() => []);
    if (written.length > 0) planted += 1;
  }
  return planted;
}

/** Lets the car be ready once more: a mail to its owner, of what stands in the rows now. */
export async function sayReady(world: World, { shop, ids }: ProbedShop): Promise<void> {
  const refs = {
    workOrder: String(ids.workOrderId),
    customer: String(ids.customerId),
    vehicle: String(ids.vehicleId),
  };
  const actor = { kind: 'system', shopId: shop.shopId, name: 'bench', causedBy: null, depth: 0 } as const;
  const request = { id: 'bench', address: '', device: '' };
  await world.server.house.runner.inShop(shop.shopId, actor, request, async ({ record }) =>
    record('workOrder.ready', refs, { number: 1 }),
  );
  await world.settle();
}
