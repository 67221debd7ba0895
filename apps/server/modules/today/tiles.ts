import type { OutputOf, today } from '@pitlane/contracts';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import { fixed } from '../../kernel/database/values.ts';
import type { Reading } from '../../kernel/implement.ts';
import { formatMoney } from '../../kernel/money-text.ts';
import type { Shop } from '../shops/index.ts';
import { fromText, lateText, localeOf, oldestText, sinceText, waitingText } from './words.ts';

type Tile = OutputOf<typeof today.getToday>['tiles'][number];

type Now = { readonly shopId: string; readonly now: string };

const requests = statement(({ shopId }: Now) =>
  tenant
    .selectFrom('bookings__day')
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('requested_at').as('oldest')])
    .where('shop_id', '=', shopId)
    .where('status', '=', fixed('requested')),
);

const stageCounts = statement(({ shopId }: Now) =>
  tenant
    .selectFrom('work_orders__visit')
    .select((row) => ['stage', row.fn.countAll<number>().as('count')])
    .where('shop_id', '=', shopId)
    .where('is_open', '=', fixed(true))
    .groupBy('stage'),
);

const waitingMoney = statement(({ shopId }: Now) =>
  tenant
    .selectFrom('work_orders__job as j')
    .innerJoin('work_orders__visit as w', (join) =>
      join.onRef('w.shop_id', '=', 'j.shop_id').onRef('w.id', '=', 'j.work_order_id'),
    )
    .select((row) => row.fn.sum<number>('j.total').as('total'))
    .where('j.shop_id', '=', shopId)
    .where('j.decision', '=', fixed('pending'))
    .where('w.is_open', '=', fixed(true)),
);

/** Who wrote last, and how many conversations hold something unread. */
const unread = statement(({ shopId }: Now) =>
  tenant
    .selectFrom((from) =>
      from
        .selectFrom('messages__unread')
        .select(['shop_id', 'customer_id', 'last_at'])
        .select((row) => row.fn.countAll<number>().over().as('many'))
        .where('shop_id', '=', shopId)
        .where('from_side', '=', fixed('customer'))
        .orderBy('last_at', 'desc')
        .limit(1)
        .as('m'),
    )
    .innerJoin('customers__name as c', (join) =>
      join.onRef('c.shop_id', '=', 'm.shop_id').onRef('c.id', '=', 'm.customer_id'),
    )
    .select(['c.name', 'm.last_at', 'm.many']),
);

/** The car that is overdue longest, and how many are. */
const overdue = statement(({ shopId, now }: Now) =>
  tenant
    .selectFrom((from) =>
      from
        .selectFrom('work_orders__visit')
        .select(['shop_id', 'vehicle_id', 'promised_at'])
        .select((row) => row.fn.countAll<number>().over().as('many'))
        .where('shop_id', '=', shopId)
        .where('is_open', '=', fixed(true))
        .where('stage', 'not in', (['requested', 'scheduled', 'collecting', 'ready'] as const).map(fixed))
        .where('promised_at', '<', now)
        .orderBy('promised_at')
        .limit(1)
        .as('w'),
    )
    .innerJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'w.shop_id').onRef('v.id', '=', 'w.vehicle_id'),
    )
    .select(['w.promised_at', 'v.plate', 'w.many']),
);

const tile = (
  key: Tile['key'],
  count: number,
  detail: string | null,
  href: string,
  tone: Tile['tone'] = 'plain',
): Tile => ({
  key,
  count,
  detail: count > 0 ? detail : null,
  href,
  tone: count > 0 ? tone : 'plain',
});

/** The six queues that wait for somebody at the desk, and how many open visits are in a stage. R-290 A car is overdue when its promise has passed and it is not ready. */
export async function tilesOf(
  scope: Reading,
  shop: Shop,
): Promise<{ readonly tiles: Tile[]; readonly count: (stage: string) => number }> {
  const { shopId, now } = scope;
  const [[asked], stages, [money], [newest], [late]] = await Promise.all([
    requests({ shopId, now }),
    stageCounts({ shopId, now }),
    waitingMoney({ shopId, now }),
    unread({ shopId, now }),
    overdue({ shopId, now }),
  ]);
  const locale = localeOf(shop.locale);
  const since = (at: string | null) => sinceText(locale, at ?? scope.now, scope.now);
  const count = (stage: string) => Number(stages.find((row) => row.stage === stage)?.count ?? 0);
  const amount = formatMoney(Number(money?.total ?? 0), shop.currency, shop.locale);
  const tiles = [
    tile(
      'requests',
      Number(asked?.count ?? 0),
      oldestText(locale, since(asked?.oldest ?? null)),
      '/app/requests',
      'oldest',
    ),
    tile('choice', count('awaiting_approval'), waitingText(locale, amount), '/app/board?stage=awaiting_approval'),
    tile(
      'answer',
      Number(newest?.many ?? 0),
      newest ? fromText(locale, newest.name ?? '', since(newest.last_at)) : null,
      '/app/messages',
    ),
    tile('parts', count('waiting_parts'), null, '/app/board?stage=waiting_parts'),
    tile('ready', count('ready'), null, '/app/board?stage=ready'),
    tile(
      'overdue',
      Number(late?.many ?? 0),
      late ? lateText(locale, late.plate ?? '', since(late.promised_at)) : null,
      '/app/board?flag=late',
      'late',
    ),
  ];
  return { tiles, count };
}
