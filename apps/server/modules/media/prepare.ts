import { createHash } from 'node:crypto';
import { newId, newToken } from '../../kernel/ids.ts';
import { inspectUpload, type UploadRefusal } from '../../kernel/images/inspect-upload.ts';
import { makeVariants, type Variant } from '../../kernel/images/make-variants.ts';
import type { Request } from '../../kernel/implement.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Services } from '../../kernel/services.ts';
import { showableName } from '../../kernel/storage/port.ts';

/** A file that lies in the storage and has no row yet. */
export type Prepared = {
  readonly id: string;
  readonly kind: 'photo' | 'document';
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Of the stored bytes, in hex. */
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly storageKey: string;
  readonly thumbKey: string | null;
};

const codes = {
  empty: 'file_broken',
  broken: 'file_broken',
  too_large: 'file_too_large',
  too_many_pixels: 'file_too_large',
  unsupported_type: 'file_kind',
  not_a_picture: 'file_kind',
  polyglot: 'file_kind',
} as const satisfies Record<UploadRefusal | 'not_a_picture', string>;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const endings = { 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

const wrong = (reason: UploadRefusal | 'not_a_picture'): never => refuse(codes[reason], 'file', `media.why.${reason}`);

/**
 * R-303 Looks at the bytes, draws pictures anew (no place, camera or person stays in them) with a small copy, and stores
 * them under the shop's own folder. Slow work: never inside a transaction. Refuses file_too_large, file_kind, file_broken.
 */
export async function prepare(
  services: Services,
  shopId: string,
  upload: Request['upload'],
  only?: 'photo',
): Promise<Prepared> {
  if (!upload) return refuse('invalid_input', 'file');
  const looked = await inspectUpload(upload.bytes);
  if (!looked.ok) return wrong(looked.reason);
  const id = newId();
  // Customers see this address: it must not tell our ids. A token may begin with a sign, a key may not.
  const base = `shops/${services.secrets.blindIndex(shopId, 'media.folder')}/f${newToken()}`;
  if (looked.kind !== 'pdf') return storePhoto(services, { id, base, name: showableName(upload.name) }, upload.bytes);
  if (only === 'photo') return wrong('not_a_picture');
  const storageKey = `${base}.pdf`;
  await putAll(services, { storageKey, thumbKey: null }, () =>
    services.storage.put(storageKey, upload.bytes, { type: looked.type }),
  );
  return {
    id,
    kind: 'document',
    name: showableName(upload.name),
    type: looked.type,
    bytes: upload.bytes.length,
    sha256: sha256(upload.bytes),
    width: null,
    height: null,
    storageKey,
    thumbKey: null,
  };
}

async function storePhoto(
  services: Services,
  file: { id: string; base: string; name: string },
  bytes: Buffer,
): Promise<Prepared> {
  const variants = await makeVariants(bytes);
  if (!variants.ok) return wrong(variants.reason);
  const { full, thumb } = variants;
  const key = (variant: Variant, part: string) => `${file.base}${part}.${endings[variant.type]}`;
  const [storageKey, thumbKey] = [key(full, ''), key(thumb, '-small')];
  await putAll(services, { storageKey, thumbKey }, async () => {
    await services.storage.put(storageKey, full.bytes, { type: full.type });
    await services.storage.put(thumbKey, thumb.bytes, { type: thumb.type });
  });
  return {
    id: file.id,
    kind: 'photo',
    name: file.name,
    type: full.type,
    bytes: full.bytes.length,
    sha256: sha256(full.bytes),
    width: full.width,
    height: full.height,
    storageKey,
    thumbKey,
  };
}

type Keys = Pick<Prepared, 'storageKey' | 'thumbKey'>;

/** All of a file's parts, or none: a store that fills up half-way keeps nothing of it. */
async function putAll(services: Services, keys: Keys, put: () => Promise<unknown>): Promise<void> {
  try {
    await put();
  } catch (error) {
    await discard(services, keys).catch(() => {});
    throw error;
  }
}

/** Takes stored bytes away again when their row could not be written. */
export async function discard({ storage }: Services, file: Keys): Promise<void> {
  await storage.remove(file.storageKey);
  if (file.thumbKey) await storage.remove(file.thumbKey);
}
