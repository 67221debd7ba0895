import { inflateSync } from 'node:zlib';
import { nameFont } from './name-font.ts';

const HEAD = 44;
const ENTRY = { packed: 20, plain: 16 };
const SFNT_HEAD = 12;
const padded = (length: number): number => (length + 3) & ~3;

/** What the entry of a table says of it: its words added up (OpenType, "Calculating checksums"). */
function sumOf(bytes: Buffer): number {
  const whole = Buffer.concat([bytes], padded(bytes.length));
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

type Table = { readonly tag: Buffer; readonly checksum: number; readonly bytes: Buffer };

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => {
    const entry = woff.subarray(HEAD + nth * ENTRY.packed);
    const [offset, packed, plain] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: entry.subarray(0, 4),
      checksum: entry.readUInt32BE(16),
      bytes: packed < plain ? inflateSync(bytes) : bytes,
    };
  });
}

function renamed(table: Table, part: string): Table {
  if (table.tag.toString('latin1') !== 'name') return table;
  const bytes = nameFont(table.bytes, part);
  return { tag: table.tag, checksum: sumOf(bytes), bytes };
}

/**
 * A WOFF font (W3C WOFF 1.0, version 1) as the plain TrueType or OpenType font inside it. The printer's font library
 * unpacks the outlines of a packed font anew for every letter it draws: a third of all work of a worker. A `part`
 * is added to its name (`nameFont`).
 */
export function unpackFont(woff: Buffer, part?: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const tables = tablesOf(woff).map((table) => (part ? renamed(table, part) : table));
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(SFNT_HEAD + tables.length * ENTRY.plain);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * ENTRY.plain, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * ENTRY.plain, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, bytes }, nth) => {
    const at = SFNT_HEAD + nth * ENTRY.plain;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    offset += padded(bytes.length);
    return Buffer.concat([bytes], padded(bytes.length));
  });
  return Buffer.concat([head, ...bodies]);
}
