import { loadSharp } from './load-sharp.ts';

export type UploadKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';
export type UploadRefusal = 'empty' | 'too_large' | 'unsupported_type' | 'too_many_pixels' | 'broken' | 'polyglot';

/** What a file is by its content; its name and the sender's word do not count. */
export type Inspection =
  | {
      readonly ok: true;
      readonly kind: UploadKind;
      readonly type: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly ok: false; readonly reason: UploadRefusal };

export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** Larger than any phone's picture that fits 10 MB, small enough to decode. */
export const MAX_PIXELS = 64_000_000;

const KINDS: Record<string, UploadKind> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/pdf': 'pdf',
};

/**
 * Looks at an upload without decoding it: JPEG, PNG, WebP, HEIC or PDF up to 10 MB and 64 megapixels. Never throws.
 * A picture may still turn out broken in `makeVariants`; serve a PDF only as an attachment.
 */
export async function inspectUpload(bytes: Uint8Array): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > MAX_UPLOAD_BYTES) return { ok: false, reason: 'too_large' };
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = found && KINDS[found.mime];
  if (!found || !kind) return { ok: false, reason: 'unsupported_type' };
  return kind === 'pdf' ? inspectPdf(bytes) : inspectPicture(bytes, kind);
}

async function inspectPicture(bytes: Uint8Array, kind: UploadKind): Promise<Inspection> {
  const sharp = await loadSharp();
  try {
    // The header is read with no limit, so a bomb can be named as what it is.
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return { ok: false, reason: 'too_many_pixels' };
    if (kind === 'webp' && pages > 1) return { ok: false, reason: 'unsupported_type' };
    return { ok: true, kind, type: `image/${kind}`, width, height };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

/** A PDF is served as it came, so it must begin and end as one and carry no archive behind it. */
function inspectPdf(bytes: Uint8Array): Inspection {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.indexOf('%PDF-') !== 0) return { ok: false, reason: 'polyglot' };
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return { ok: false, reason: 'broken' };
  if (endsAsZip(text) || text.subarray(end + 5).some((byte) => byte > 0x20)) return { ok: false, reason: 'polyglot' };
  return { ok: true, kind: 'pdf', type: 'application/pdf' };
}

function endsAsZip(bytes: Buffer): boolean {
  const record = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  return record >= 0 && record + 22 <= bytes.length && record + 22 + bytes.readUInt16LE(record + 20) === bytes.length;
}
