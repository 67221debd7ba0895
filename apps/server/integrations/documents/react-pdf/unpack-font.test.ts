import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { unpackFont } from './unpack-font.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')), 'files');
const sum = (bytes: Buffer): number => {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
};

const woff = readFileSync(join(folder, 'inter-latin-400-normal.woff'));

it.each([undefined, 'Latin'])(
  'a packed font becomes the plain one inside it, with %s added to its name: every table stands where it says and adds up',
  (part) => {
    const font = unpackFont(woff, part);
    if (!part) expect(font.length).toBe(woff.readUInt32BE(16));
    const says = font.includes(Buffer.from('Inter-Regular-Latin', 'utf16le').swap16());
    expect(says).toBe(part === 'Latin');
    expect(font.readUInt32BE(0)).toBe(woff.readUInt32BE(4));
    const tables = Array.from({ length: font.readUInt16BE(4) }, (_, nth) =>
      font.subarray(12 + nth * 16, 28 + nth * 16),
    );
    expect(tables.map((table) => table.toString('latin1', 0, 4))).toEqual(
      expect.arrayContaining(['cmap', 'glyf', 'head']),
    );
    for (const table of tables) {
      const [checksum, offset, length] = [table.readUInt32BE(4), table.readUInt32BE(8), table.readUInt32BE(12)];
      const bytes = Buffer.from(font.subarray(offset, offset + ((length + 3) & ~3)));
      // The font's own sum is left out of its head's (OpenType, "head" table).
      if (table.toString('latin1', 0, 4) === 'head') bytes.writeUInt32BE(0, 8);
      expect(sum(bytes)).toBe(checksum);
    }
    expect(() => unpackFont(Buffer.from('wOF2 and more'))).toThrow('not a WOFF font');
  },
);
