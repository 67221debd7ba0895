import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeHeic } from './decode-heic.ts';
import { inspectUpload } from './inspect-upload.ts';
import { makeVariants } from './make-variants.ts';

/** A collection of real and hostile files kept beside the repository; without it this suite reports none. */
const folder = resolve(import.meta.dirname, '../../../../../shared/data/uploads');
const present = existsSync(resolve(folder, 'expected.csv'));

interface Sample {
  file: string;
  expected: string;
}

function samples(): Sample[] {
  const table = readFileSync(resolve(folder, 'expected.csv'), 'utf8');
  return Papa.parse<Sample>(table, { header: true, skipEmptyLines: true }).data;
}

function bytesOf(file: string): Buffer {
  const [name = ''] = file.split(' ');
  const bytes = readFileSync(resolve(folder, name));
  if (!name.endsWith('-parts.json')) return bytes;
  const { parts } = JSON.parse(bytes.toString()) as { parts: string[] };
  return Buffer.from(parts.join(''));
}

async function outcome(bytes: Buffer): Promise<'accepted' | string> {
  const found = await inspectUpload(bytes);
  if (!found.ok || found.kind === 'pdf') return found.ok ? 'accepted' : found.reason;
  const variants = await makeVariants(bytes);
  if (!variants.ok) return variants.reason;
  for (const variant of [variants.full, variants.thumb]) {
    const facts = await sharp(variant.bytes).metadata();
    expect([facts.exif, facts.orientation]).toEqual([undefined, undefined]);
    expect(variant.bytes.includes('PK\x05\x06')).toBe(false);
  }
  return 'accepted';
}

describe.runIf(present)('[PORT-10] files from phones, scanners and attackers', () => {
  for (const { file, expected } of present ? samples() : []) {
    test(`${file}: ${expected}`, { timeout: 60_000 }, async () => {
      const result = await outcome(bytesOf(file));
      if (expected.split('-')[0] === 'accept' && !expected.includes('reject')) expect(result).toBe('accepted');
      else if (expected === 'reject') expect(result).not.toBe('accepted');
      else expect(result).toMatch(/^[a-z_]+$/);
    });
  }

  test('a HEIC picture that needs more memory than allowed is refused', { timeout: 60_000 }, async () => {
    const bytes = readFileSync(resolve(folder, 'valid/iphone.heic'));
    expect(await decodeHeic(bytes, { memoryBytes: 32 * 1024 * 1024, milliseconds: 50_000 })).toBeNull();
  });
});
