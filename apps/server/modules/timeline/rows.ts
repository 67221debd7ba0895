import type { timeline } from '@pitlane/contracts';
import type { z } from 'zod';
import type { Reading } from '../../kernel/implement.ts';
import { readShop } from '../shops/index.ts';
import { iconOf } from './icons.ts';
import { withPoints } from './point-values.ts';
import { valuesOf } from './values.ts';
import { factsText, localeOf, staffText, type Who, whoText } from './words.ts';

export type Row = z.output<typeof timeline.timelineRow>;

/** Events of the shop with the plate they are about, newest first; filters are added by the caller. */
export const eventRows = ({ sql, shopId }: Reading) =>
  sql
    .selectFrom('event as e')
    .leftJoin('vehicles__name as v', (join) =>
      join.onRef('v.shop_id', '=', 'e.shop_id').onRef('v.id', '=', 'e.vehicle_id'),
    )
    .select([
      'e.seq',
      'e.type',
      'e.at',
      'e.actor_kind',
      'e.actor_id',
      'e.actor_name',
      'e.refs',
      'e.data',
      'e.address',
      'e.request_id',
    ])
    .select(['v.plate', 'v.plate_region'])
    .where('e.shop_id', '=', shopId)
    .orderBy('e.seq', 'desc');
export type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number];

/** Machinery of the log that tells people nothing: shown in the audit log only. */
export const machinery = [
  'notice.posted',
  'notice.read',
  'mail.queued',
  'sms.queued',
  'message.read',
  'customer.portal_visited',
] as const;
export const isMachinery = (type: string): boolean => (machinery as readonly string[]).includes(type);

const whoOf = (kind: string): Who => (kind === 'customer' || kind === 'staff' || kind === 'visitor' ? kind : 'system');

/** Rows as staff read them: names as they were recorded, never ids. */
export async function tellStaff(scope: Reading, rows: readonly EventRow[]): Promise<Row[]> {
  const shop = await readShop(scope);
  const locale = localeOf(shop.locale);
  const me = scope.actor.kind === 'staff' ? scope.actor.staffId : null;
  return rows.map((row) => {
    const who = whoOf(row.actor_kind);
    const name = who === 'customer' || who === 'staff' ? row.actor_name || null : null;
    const values = valuesOf(row.type, withPoints(row.type, row.data, shop.locale), shop);
    return {
      seq: row.seq,
      type: row.type,
      at: row.at,
      who,
      name,
      mine: who === 'staff' && row.actor_id === me,
      icon: iconOf(row.type),
      text: staffText(locale, row.type, name ?? whoText(locale, who), values),
      facts: factsText(locale, row.type, values),
      refs: row.refs,
      plate: row.plate,
      plateRegion: row.plate_region,
    };
  });
}
