const HEAD = 6;
const RECORD = 12;
const POSTSCRIPT = 6;
const MACINTOSH = 1;

/**
 * A font's name table (OpenType, "name") with `part` (ASCII) added to its PostScript name. Slices of one font come under
 * one name; the printer takes two of them for the same font one moment, for different ones the next, and puts the second
 * into the file anew for every word that needs it.
 */
export function nameFont(table: Buffer, part: string): Buffer {
  const head = Buffer.from(table);
  const [count, strings] = [head.readUInt16BE(2), head.readUInt16BE(4)];
  const added: Buffer[] = [];
  let end = table.length;
  for (let nth = 0; nth < count; nth += 1) {
    const record = head.subarray(HEAD + nth * RECORD);
    if (record.readUInt16BE(6) !== POSTSCRIPT) continue;
    const from = strings + record.readUInt16BE(10);
    const more = Buffer.from(`-${part}`, record.readUInt16BE(0) === MACINTOSH ? 'latin1' : 'utf16le');
    if (record.readUInt16BE(0) !== MACINTOSH) more.swap16();
    const name = Buffer.concat([table.subarray(from, from + record.readUInt16BE(8)), more]);
    record.writeUInt16BE(name.length, 8);
    record.writeUInt16BE(end - strings, 10);
    added.push(name);
    end += name.length;
  }
  return Buffer.concat([head, ...added]);
}
