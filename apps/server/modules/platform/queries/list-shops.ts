import { platform } from '@pitlane/contracts';
import { sql as raw } from 'kysely';
import { implementOutside } from '../../../kernel/implement.ts';
import { pageOf, readCursor } from '../../../kernel/page.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { PLATFORM_LOG } from '../../staff/index.ts';
import { platformActor } from '../platform-actor.ts';

type Row = {
  shop_id: string;
  slug: string;
  name: string;
  country: string;
  currency: string;
  staff: number;
  open_work_orders: number;
  created_at: string;
  last_event_at: string | null;
  /** The creation time with all its digits: an instant of JavaScript would lose shops made within one millisecond. */
  place: string;
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default implementOutside(platform.listShops, async (scope, { cursor, limit }) => {
  const actor = platformActor(scope.actor);
  const [at = null, id = null] = readCursor(cursor, 2) ?? [];
  if (at !== null && (Number.isNaN(Date.parse(String(at))) || !UUID.test(String(id))))
    refuse('invalid_input', 'cursor');
  const { rows } = await scope.inShop(PLATFORM_LOG, actor, ({ sql }) =>
    raw<Row>`select s.*, s.created_at::text as place from platform_shops(${PLATFORM_LOG}::uuid, ${at}::timestamptz,
      ${id}::uuid, ${limit + 1}) s`.execute(sql),
  );
  return pageOf(
    rows,
    limit,
    (row) => ({
      id: row.shop_id,
      slug: row.slug,
      name: row.name,
      country: row.country,
      currency: row.currency,
      staff: row.staff,
      openWorkOrders: row.open_work_orders,
      createdAt: row.created_at,
      lastEventAt: row.last_event_at,
    }),
    (row) => [row.place, row.shop_id],
  );
});
