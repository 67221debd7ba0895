import type { Sharp } from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import { inspectUpload, MAX_PIXELS, type UploadRefusal } from './inspect-upload.ts';
import { loadSharp } from './load-sharp.ts';

export interface Variant {
  readonly bytes: Buffer;
  readonly type: 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

export type Variants =
  | { readonly ok: true; readonly full: Variant; readonly thumb: Variant }
  | { readonly ok: false; readonly reason: UploadRefusal | 'not_a_picture' };

const FULL = 2048;
const THUMB = 480;

/**
 * The two copies people see, drawn anew from the pixels: upright, sRGB, without EXIF, GPS or anything else the file
 * carried. `full` fits 2048 x 2048 (JPEG, or WebP when parts are see-through), `thumb` 480 x 480 (WebP). Never throws.
 */
export async function makeVariants(bytes: Uint8Array): Promise<Variants> {
  const found = await inspectUpload(bytes);
  if (!found.ok) return found;
  if (found.kind === 'pdf') return { ok: false, reason: 'not_a_picture' };
  try {
    const picture = await (found.kind === 'heic' ? openHeic(bytes) : openPicture(bytes));
    if (!picture) return { ok: false, reason: 'broken' };
    const upright = picture.autoOrient().toColourspace('srgb');
    const seeThrough = found.kind !== 'heic' && (await isSeeThrough(bytes));
    const full = upright.clone().resize({ width: FULL, height: FULL, fit: 'inside', withoutEnlargement: true });
    const thumb = upright.clone().resize({ width: THUMB, height: THUMB, fit: 'inside', withoutEnlargement: true });
    return {
      ok: true,
      full: await (seeThrough ? draw(full.webp({ quality: 82 }), 'image/webp') : draw(jpeg(full), 'image/jpeg')),
      thumb: await draw(thumb.webp({ quality: 76 }), 'image/webp'),
    };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function jpeg(picture: Sharp): Sharp {
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 82, progressive: true });
}

async function isSeeThrough(bytes: Uint8Array): Promise<boolean> {
  const picture = await openPicture(bytes);
  const { hasAlpha } = await picture.metadata();
  return hasAlpha && !(await picture.stats()).isOpaque;
}

async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
}

async function openHeic(bytes: Uint8Array): Promise<Sharp | null> {
  const pixels = await decodeHeic(bytes);
  if (!pixels) return null;
  const { width, height, data } = pixels;
  const sharp = await loadSharp();
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

async function draw(picture: Sharp, type: Variant['type']): Promise<Variant> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { bytes: data, type, width: info.width, height: info.height };
}
