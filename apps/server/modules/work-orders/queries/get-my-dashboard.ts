import type { OutputOf } from '@pitlane/contracts';
import { workOrders } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { contactsOf } from '../../customers/index.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import { customerStory } from '../../timeline/index.ts';
import { carOf } from '../cards.ts';
import { byVisit, myVisitOf } from '../my-visits.ts';
import { type CustomerJobRow, customerJobs, type VisitRow, visitRows } from '../tracker-rows.ts';
import { localeOf } from '../words.ts';

type Dashboard = OutputOf<typeof workOrders.getMyDashboard>;
const RECENT_DAYS = 30;

/** Sent estimates with jobs that still wait for this customer. */
async function waitingEstimates(
  { sql, shopId }: Reading,
  visits: readonly VisitRow[],
  jobs: Map<string, CustomerJobRow[]>,
  shop: Shop,
): Promise<Dashboard['estimates']> {
  if (visits.length === 0) return [];
  const rows = await sql
    .selectFrom('estimates__newest')
    .select(['public_id', 'work_order_id', 'sent_at'])
    .where('shop_id', '=', shopId)
    .where(
      'work_order_id',
      'in',
      visits.map((visit) => visit.id),
    )
    .where('status', 'in', ['sent', 'viewed', 'part_approved', 'changes_requested'])
    .orderBy('sent_at', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const visit = visits.find((each) => each.id === row.work_order_id);
    const waiting = (jobs.get(row.work_order_id ?? '') ?? []).filter((job) => job.decision === 'pending');
    if (!visit || !row.public_id || !row.sent_at || waiting.length === 0) return [];
    return [
      {
        id: row.public_id,
        workOrder: visit.public_id,
        vehicle: carOf(visit),
        jobs: waiting.length,
        total: shop.privacy.showPrices ? waiting.reduce((sum, job) => sum + job.total, 0) : null,
        currency: shop.currency,
        sentAt: row.sent_at,
      },
    ];
  });
}

async function myBookings({ sql, shopId, now }: Reading, customerId: string): Promise<Dashboard['bookings']> {
  const rows = await sql
    .selectFrom('bookings__day as b')
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'b.shop_id').onRef('v.id', '=', 'b.vehicle_id'),
    )
    .select(['b.public_id', 'b.status', 'b.date', 'b.time', 'b.arrival', 'b.collection'])
    .select(['v.plate', 'v.plate_region', 'v.make', 'v.model', 'v.year'])
    .where('b.shop_id', '=', shopId)
    .where('b.customer_id', '=', customerId)
    .where('b.status', 'in', ['requested', 'proposed', 'accepted'])
    .where('b.starts_at', '>=', new Date(Date.parse(now) - 86_400_000).toISOString())
    .orderBy('b.starts_at')
    .limit(20)
    .execute();
  return rows.map((row) => {
    const fetch = row.collection as { place: string; date: string; from: string; until: string } | null;
    return {
      id: row.public_id ?? '',
      status: row.status ?? '',
      vehicle: carOf(row),
      date: row.date ?? '',
      time: row.time ?? '',
      arrival: row.arrival ?? 'drop_off',
      collection: fetch && { place: fetch.place, date: fetch.date, from: fetch.from, until: fetch.until },
    };
  });
}

async function unreadMessages({ sql, shopId }: Reading, customerId: string): Promise<number> {
  const row = await sql
    .selectFrom('messages__unread')
    .select((each) => each.fn.sum<number>('unread').as('unread'))
    .where('shop_id', '=', shopId)
    .where('customer_id', '=', customerId)
    .where('from_side', '=', 'shop')
    .executeTakeFirst();
  return Number(row?.unread ?? 0);
}

export default answer(workOrders.getMyDashboard, async (scope, { locale: asked }) => {
  const { customerId } = asCustomer(scope.actor);
  const [shop, contacts, visits, bookings, unread] = await Promise.all([
    readShop(scope),
    contactsOf(scope, [customerId]),
    visitRows(scope, customerId).where('w.is_open', '=', true).orderBy('w.id', 'desc').limit(50).execute(),
    myBookings(scope, customerId),
    unreadMessages(scope, customerId),
  ]);
  const contact = contacts.get(customerId);
  const locale = localeOf(asked ?? contact?.locale);
  const since = new Date(Date.parse(scope.now) - RECENT_DAYS * 86_400_000).toISOString();
  const [rows, story] = await Promise.all([
    visits.length
      ? customerJobs(
          scope,
          visits.map((visit) => visit.id),
        )
      : [],
    customerStory(scope, { customerId, since, locale, limit: 20 }),
  ]);
  const jobs = byVisit(rows);
  const publicIds = new Map(visits.map((visit) => [visit.id, visit.public_id]));
  return {
    active: visits
      .filter((visit) => !visit.quote)
      .map((visit) => myVisitOf(visit, jobs.get(visit.id) ?? [], shop, locale)),
    estimates: await waitingEstimates(scope, visits, jobs, shop),
    bookings,
    activity: story.map(({ at, text, icon, workOrderId }) => ({
      at,
      text,
      icon,
      workOrder: (workOrderId && publicIds.get(workOrderId)) || null,
    })),
    unread,
    name: contact?.name ?? '',
  };
});
