import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { fileColumns, photoOf } from './links.ts';

type Owner = 'work_order' | 'job' | 'inspection_point' | 'vehicle' | 'shop' | 'booking';
export type Audience = { readonly customerOnly?: boolean };
export type ListedFile = shapes.Photo & {
  readonly name: string;
  readonly kind: 'photo' | 'document';
  readonly customerVisible: boolean;
  readonly from: 'staff' | 'customer';
  readonly at: string;
};
/** More than any visit has; a list is never unbounded. */
const MOST = 500;

function living({ sql, shopId, now }: Reading, { customerOnly }: Audience) {
  return sql
    .selectFrom('file')
    .select([...fileColumns, 'owner', 'owner_id', 'customer_visible', 'from_side', 'at'])
    .where('shop_id', '=', shopId)
    .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', now)]))
    .$if(customerOnly ?? false, (query) => query.where('customer_visible', '=', true))
    .orderBy('at')
    .orderBy('id')
    .limit(MOST);
}

/** Photos by what they belong to, oldest first. With `customerOnly`: those customers may see, under public ids. */
export async function photosOf(
  scope: Reading,
  owner: Owner,
  ownerIds: readonly string[],
  audience: Audience = {},
): Promise<Map<string, shapes.Photo[]>> {
  const photos = new Map<string, shapes.Photo[]>();
  if (ownerIds.length === 0) return photos;
  const rows = await living(scope, audience)
    .where('owner', '=', owner)
    .where('owner_id', 'in', [...new Set(ownerIds)])
    .where('kind', '=', 'photo')
    .execute();
  for (const row of rows) {
    const id = row.owner_id ?? '';
    const photo = await photoOf(scope, row, audience.customerOnly ? 'customer' : 'staff');
    photos.set(id, [...(photos.get(id) ?? []), photo]);
  }
  return photos;
}

/** Photos of an inspection's points, by point id, for staff. */
export async function pointPhotos(scope: Reading, inspectionId: string): Promise<Map<string, shapes.Photo[]>> {
  const points = await scope.sql
    .selectFrom('inspections__point')
    .select('id')
    .where('shop_id', '=', scope.shopId)
    .where('inspection_id', '=', inspectionId)
    .execute();
  return photosOf(
    scope,
    'inspection_point',
    points.flatMap(({ id }) => (id ? [id] : [])),
  );
}

/** All files of a visit: its own, its jobs', its inspections' and what the customer sent. */
export async function filesOf(scope: Reading, workOrderId: string, audience: Audience = {}): Promise<ListedFile[]> {
  const rows = await living(scope, audience).where('work_order_id', '=', workOrderId).execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...(await photoOf(scope, row, audience.customerOnly ? 'customer' : 'staff')),
      name: row.name,
      kind: row.kind,
      customerVisible: row.customer_visible,
      from: row.from_side === 'staff' ? ('staff' as const) : ('customer' as const),
      at: row.at,
    })),
  );
}
