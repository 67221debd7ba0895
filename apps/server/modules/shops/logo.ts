import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';

const HOUR_MS = 3_600_000;

/** Seconds until the end of the next full hour: within an hour everybody gets the same link, so that browsers keep the picture. */
function untilNextHour(now: Date): number {
  return Math.ceil(((Math.floor(now.getTime() / HOUR_MS) + 2) * HOUR_MS - now.getTime()) / 1000);
}

/**
 * The shop's own picture with links that need no sign-in, or null when it is none of this shop's pictures. Staff know it
 * by the id they set it with, everybody else by its public id.
 */
export async function logoOf(
  scope: Pick<Reading, 'sql' | 'shopId' | 'services' | 'clock' | 'actor'>,
  fileId: string | null,
): Promise<shapes.Photo | null> {
  if (!fileId) return null;
  const file = await scope.sql
    .selectFrom('file')
    .select(['public_id', 'storage_key', 'thumb_key', 'caption', 'width', 'height'])
    .where('shop_id', '=', scope.shopId)
    .where('id', '=', fileId)
    .where('owner', '=', 'shop')
    .where('kind', '=', 'photo')
    .executeTakeFirst();
  if (!file) return null;
  const expiresIn = untilNextHour(scope.clock.now());
  const link = (key: string) => scope.services.storage.signedUrl(key, { expiresIn });
  return {
    id: scope.actor.kind === 'staff' ? fileId : file.public_id,
    url: await link(file.storage_key),
    thumbUrl: await link(file.thumb_key ?? file.storage_key),
    caption: file.caption,
    width: file.width,
    height: file.height,
  };
}
