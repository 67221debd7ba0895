import type { Refs } from '@pitlane/contracts';
import { can } from '../../kernel/actor.ts';
import type { Reading } from '../../kernel/implement.ts';
import { found, refuse } from '../../kernel/refusal.ts';
import { ownVisitOnly } from './own-only.ts';
import { visitPlace } from './owners.ts';

/** A file the actor may change, with what an event about it refers to. Refuses not_found. */
export async function fileToChange(
  scope: Reading,
  fileId: string,
): Promise<{ name: string; kind: 'photo' | 'document'; storageKey: string; thumbKey: string | null; refs: Refs }> {
  const file = found(
    await scope.sql
      .selectFrom('file')
      .select(['name', 'kind', 'storage_key', 'thumb_key', 'work_order_id', 'customer_id', 'owner', 'owner_id'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', fileId)
      .executeTakeFirst(),
  );
  if (file.work_order_id) await ownVisitOnly(scope, file.work_order_id);
  else if (!can(scope.actor, file.owner === 'shop' ? 'shop.manage' : 'vehicles.write')) refuse('not_found');
  const visit = file.work_order_id ? (await visitPlace(scope, file.work_order_id)).refs : {};
  const owner = {
    ...(file.customer_id ? { customer: file.customer_id } : {}),
    ...(file.owner === 'job' && file.owner_id ? { job: file.owner_id } : {}),
    ...(file.owner === 'vehicle' && file.owner_id ? { vehicle: file.owner_id } : {}),
    ...(file.owner === 'booking' && file.owner_id ? { booking: file.owner_id } : {}),
  };
  return {
    name: file.name,
    kind: file.kind,
    storageKey: file.storage_key,
    thumbKey: file.thumb_key,
    refs: { ...owner, ...visit },
  };
}
