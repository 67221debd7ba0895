import type { OutputOf, shapes } from '@pitlane/contracts';
import { workOrders } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer, type Reading } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../customers/index.ts';
import type { ListedFile } from '../../media/index.ts';
import { readShop, type Shop } from '../../shops/index.ts';
import { customerStory } from '../../timeline/index.ts';
import { carOf } from '../cards.ts';
import { customerJobOf, stateOf } from '../customer-job.ts';
import { fetchingOf } from '../fetching.ts';
import { tasksOf } from '../guards.ts';
import { linesOf } from '../jobs-of.ts';
import { laneOf } from '../lane.ts';
import { documentOf } from '../money-of.ts';
import { nowOf } from '../now.ts';
import { estimateRow } from '../page-rows.ts';
import { carPhoto, jobPhotos, visitFiles } from '../photos.ts';
import { customerJobs, threadRows, type VisitRow, visitRows } from '../tracker-rows.ts';
import { localeOf } from '../words.ts';

type Mine = OutputOf<typeof workOrders.getMyWorkOrder>;
type Jobs = Awaited<ReturnType<typeof customerJobs>>;
type Lines = Awaited<ReturnType<typeof linesOf>>;

/** R-272 Two totals and two times show where the shop shows prices: what was agreed and what it came to. */
function totalsOf(jobs: Jobs, lines: Lines, shop: Shop, exempt: boolean): Mine['totals'] {
  if (!shop.privacy.showPrices) return null;
  const terms = { currency: shop.currency, pricesIncludeTax: shop.rules.pricesIncludeTax, exempt };
  const of = (decision: string) => {
    const own = jobs.filter((job) => job.decision === decision);
    return documentOf(
      own.map((job) => ({ id: job.id, decision: job.decision, lines: lines.get(job.id) ?? [] })),
      terms,
    ).total;
  };
  const agreed = jobs.filter((job) => job.decision === 'approved' || (job.booked && job.decision !== 'declined'));
  return {
    currency: shop.currency,
    approved: of('approved'),
    declined: of('declined'),
    waiting: of('pending'),
    approvedAt:
      jobs
        .flatMap((job) => (job.decision === 'approved' && job.decided_at ? [job.decided_at] : []))
        .sort()
        .at(-1) ?? null,
    estimatedMinutes: agreed.reduce((sum, job) => sum + job.estimated_minutes, 0),
    actualMinutes: agreed.reduce((sum, job) => sum + job.actual_minutes, 0),
  };
}

const bare = ({ id, url, thumbUrl, caption, width, height }: ListedFile): shapes.Photo => ({
  id,
  url,
  thumbUrl,
  caption,
  width,
  height,
});

function filesOfVisit(files: readonly ListedFile[]): Pick<Mine, 'photos' | 'uploads' | 'latestPhoto'> {
  const photos = files.filter((file) => file.kind === 'photo' && file.from === 'staff');
  const latest = photos.at(-1);
  return {
    photos: photos.map(bare),
    latestPhoto: latest ? { ...bare(latest), at: latest.at, index: photos.length, of: photos.length } : null,
    uploads: files.filter((file) => file.from === 'customer').map(({ id, name, url, at }) => ({ id, name, url, at })),
  };
}

const visitOf = (row: VisitRow, photo: shapes.Photo | null) => ({
  id: row.public_id,
  number: row.number,
  stage: row.stage,
  lane: laneOf(row),
  vehicle: { id: row.vehicle_public_id ?? '', ...carOf(row), trim: row.trim, photo },
  promise: { at: row.promised_at, was: row.promise_was, reason: row.promise_reason, movedAt: row.promise_moved_at },
  arrival: row.arrival,
  startsAt: row.starts_at,
  concerns: row.concerns,
});

async function around(scope: Reading, row: VisitRow, customerId: string, locale: shapes.Locale) {
  return Promise.all([
    threadRows(scope, row.id, customerId),
    estimateRow(scope, row.id),
    visitFiles(scope, row.id, true),
    carPhoto(scope, row.vehicle_id, true),
    fetchingOf(scope, row.collection),
    customerStory(scope, { customerId, workOrderId: row.id, locale, limit: 60 }),
  ]);
}

export default answer(workOrders.getMyWorkOrder, async (scope, { workOrder, locale: asked }) => {
  const { customerId } = asCustomer(scope.actor);
  const row = found(await visitRows(scope, customerId).where('w.public_id', '=', workOrder).executeTakeFirst());
  const [shop, contacts, jobs] = await Promise.all([
    readShop(scope),
    contactsOf(scope, [customerId]),
    customerJobs(scope, [row.id]),
  ]);
  const locale = localeOf(asked ?? contacts.get(customerId)?.locale);
  const ids = jobs.map((job) => job.id);
  const [lines, photos, [thread, estimate, files, photo, collection, story]] = await Promise.all([
    linesOf(scope, ids),
    jobPhotos(scope, ids, true),
    around(scope, row, customerId, locale),
  ]);
  const { privacy } = shop;
  return {
    ...visitOf(row, photo),
    ...filesOfVisit(files),
    collection,
    now: nowOf(row.stage, jobs, privacy.showTechnicianNames, locale),
    jobs: jobs.map((job) =>
      customerJobOf(job, { lines: lines.get(job.id) ?? [], photos: photos.get(job.id) ?? [], privacy, locale }),
    ),
    tasks: tasksOf(jobs),
    totals: totalsOf(jobs, lines, shop, contacts.get(customerId)?.taxExempt ?? false),
    estimate:
      estimate?.public_id && estimate.status !== 'draft'
        ? {
            id: estimate.public_id,
            status: estimate.status ?? '',
            jobs: jobs.filter((job) => stateOf(job) === 'waiting_choice').length,
          }
        : null,
    messages: thread.reverse().map((each) => ({
      id: each.public_id ?? '',
      from: each.from_side === 'customer' ? ('me' as const) : ('shop' as const),
      author: each.author ?? '',
      text: each.text ?? '',
      at: each.at ?? '',
      read: each.read_at !== null,
    })),
    timeline: story.map(({ at, text, icon }) => ({ at, text, icon })),
  };
});
