import type { Locale } from '@pitlane/phrases';
import type { LoggedEvent, Reading } from '../../kernel/implement.ts';
import type { Audience } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { Readers } from './readers.ts';

/** Somebody who is to be told. */
export type Recipient = {
  readonly side: 'customer' | 'staff';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
};
type About = { readonly scope: Reading; readonly readers: Readers; readonly facts: Facts; readonly event: LoggedEvent };
type Role = 'ADMIN' | 'MANAGER' | 'SERVICE_WRITER' | 'TECH';

/** The people an audience stands for here and now. The one who caused the event is left out, unless it is their mail. */
export async function recipientsOf(audience: Audience, about: About): Promise<Recipient[]> {
  const { facts, event } = about;
  if (audience === 'customer') {
    const { customer } = facts;
    return customer ? [{ side: 'customer', ...customer }] : [];
  }
  const ids = await staffIds(audience, about);
  const own = event.actorKind === 'staff' && audience !== 'named' ? event.actorId : null;
  return people(
    about,
    ids.filter((id) => id !== own),
  );
}

async function people({ scope, readers }: About, ids: readonly string[]): Promise<Recipient[]> {
  if (ids.length === 0) return [];
  const contacts = await readers.staffContacts(scope, ids);
  return ids.flatMap((id) => {
    const contact = contacts.get(id);
    return contact ? [{ side: 'staff' as const, id, ...contact }] : [];
  });
}

async function staffIds(audience: Exclude<Audience, 'customer'>, about: About): Promise<string[]> {
  const { scope, facts, event } = about;
  const bookers = () => withRoles(scope, ['ADMIN', 'MANAGER', 'SERVICE_WRITER']);
  const advisor = await active(scope, facts.order?.advisorId ?? null);
  switch (audience) {
    case 'bookers':
      return bookers();
    case 'managers':
      return withRoles(scope, ['ADMIN', 'MANAGER']);
    case 'owners':
      return withRoles(scope, ['ADMIN']);
    case 'advisor':
      return advisor ? [advisor] : bookers();
    case 'author': {
      const both = [await authorOf(scope, facts.order?.id ?? null), advisor].filter((id) => id !== null);
      return both.length > 0 ? [...new Set(both)] : bookers();
    }
    case 'advisor and owners':
      return [...new Set([...(advisor ? [advisor] : []), ...(await withRoles(scope, ['ADMIN']))])];
    case 'technicians':
      return facts.order ? techniciansOn(scope, facts.order.id) : [];
    case 'technician':
    case 'named':
      return event.refs.staff ? [event.refs.staff] : [];
  }
}

async function withRoles({ sql, shopId }: Reading, roles: readonly Role[]): Promise<string[]> {
  const rows = await sql
    .selectFrom('staff__name')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('status', '=', 'active')
    .where('role', 'in', [...roles])
    .orderBy('id')
    .$narrowType<{ id: string }>()
    .execute();
  return rows.map(({ id }) => id);
}

/** Who sent the work order its newest estimate: the log knows. */
async function authorOf(scope: Reading, workOrderId: string | null): Promise<string | null> {
  if (!workOrderId) return null;
  const sent = await scope.sql
    .selectFrom('event')
    .select('actor_id')
    .where('shop_id', '=', scope.shopId)
    .where('work_order_id', '=', workOrderId)
    .where('type', '=', 'estimate.sent')
    .where('actor_kind', '=', 'staff')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return active(scope, sent?.actor_id ?? null);
}

async function active({ sql, shopId }: Reading, id: string | null): Promise<string | null> {
  if (!id) return null;
  const row = await sql
    .selectFrom('staff__name')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function techniciansOn({ sql, shopId }: Reading, workOrderId: string): Promise<string[]> {
  const rows = await sql
    .selectFrom('work_orders__job')
    .select('technician_id')
    .distinct()
    .where('shop_id', '=', shopId)
    .where('work_order_id', '=', workOrderId)
    .where('technician_id', 'is not', null)
    .$narrowType<{ technician_id: string }>()
    .execute();
  return rows.map(({ technician_id }) => technician_id);
}
