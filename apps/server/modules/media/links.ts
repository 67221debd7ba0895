import type { shapes } from '@pitlane/contracts';
import type { Reading } from '../../kernel/implement.ts';
import { contentDisposition } from '../../kernel/storage/port.ts';

const HOUR = 3600;

/**
 * R-300 A link lives one to two hours: its end is rounded up to the full hour, so the same file has the same address
 * all hour long and the browser keeps it. Answers whole seconds from `at`.
 */
export function linkSeconds(at: Date): number {
  const second = Math.floor(at.getTime() / 1000);
  return (Math.ceil(second / HOUR) + 1) * HOUR - second;
}

export type FileRow = {
  readonly id: string;
  readonly public_id: string;
  readonly kind: 'photo' | 'document';
  readonly name: string;
  readonly storage_key: string;
  readonly thumb_key: string | null;
  readonly caption: string | null;
  readonly width: number | null;
  readonly height: number | null;
};
export const fileColumns = [
  'id',
  'public_id',
  'kind',
  'name',
  'storage_key',
  'thumb_key',
  'caption',
  'width',
  'height',
] as const;

type Linking = Pick<Reading, 'services' | 'clock'>;

/** A file with signed addresses. Customers and visitors know it by its public id, staff by its id. */
export async function photoOf(scope: Linking, row: FileRow, audience: 'staff' | 'customer'): Promise<shapes.Photo> {
  const { storage } = scope.services;
  const expiresIn = linkSeconds(scope.clock.now());
  const document = row.kind === 'document';
  const link = document ? { expiresIn, disposition: contentDisposition('attachment', row.name) } : { expiresIn };
  return {
    id: audience === 'staff' ? row.id : row.public_id,
    url: await storage.signedUrl(row.storage_key, link),
    thumbUrl: row.thumb_key ? await storage.signedUrl(row.thumb_key, { expiresIn }) : '',
    caption: row.caption,
    width: row.width,
    height: row.height,
  };
}
