import { workOrders } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer } from '../../../kernel/implement.ts';
import { pageOf } from '../../../kernel/page.ts';
import { contactsOf } from '../../customers/index.ts';
import { readShop } from '../../shops/index.ts';
import { afterId } from '../after-id.ts';
import { byVisit, myVisitOf } from '../my-visits.ts';
import { customerJobs, visitRows } from '../tracker-rows.ts';
import { localeOf } from '../words.ts';

/** The customer's finished visits, newest first, of one car or of all. */
export default answer(workOrders.listMyVisits, async (scope, { vehicle, locale: asked, cursor, limit }) => {
  const { customerId } = asCustomer(scope.actor);
  const after = afterId(cursor);
  let query = visitRows(scope, customerId)
    .where('w.quote', '=', false)
    .where('w.stage', '=', 'closed')
    .orderBy('w.id', 'desc')
    .limit(limit + 1);
  if (vehicle) query = query.where('v.public_id', '=', vehicle);
  if (after) query = query.where('w.id', '<', after);
  const [rows, shop, contacts] = await Promise.all([query.execute(), readShop(scope), contactsOf(scope, [customerId])]);
  const locale = localeOf(asked ?? contacts.get(customerId)?.locale);
  const ids = rows.slice(0, limit).map((row) => row.id);
  const jobs = byVisit(ids.length ? await customerJobs(scope, ids) : []);
  return pageOf(
    rows,
    limit,
    (row) => {
      const own = jobs.get(row.id) ?? [];
      return {
        ...myVisitOf(row, own, shop, locale),
        jobs: own.map(({ title, decision, total }) => ({
          title,
          decision,
          total: shop.privacy.showPrices ? total : null,
        })),
      };
    },
    (row) => [row.id],
  );
});
