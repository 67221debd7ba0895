import Papa from 'papaparse';

/** One row by column name, lower case; `line` is where the row begins in the file, counted from 1. */
export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };
export type Table = { readonly rows: readonly TableRow[]; readonly wrong: readonly { line: number; why: string }[] };

/** UTF-8 with or without mark, UTF-16 with one, else what old Windows programs write. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, times: head.split(sign).length }));
  return counted.sort((one, other) => other.times - one.times)[0]?.sign ?? ',';
}

/**
 * Reads a CSV file (RFC 4180): commas, semicolons or tabs, quoted cells with line breaks, a byte order mark. The first
 * row names the columns. A row with more cells than columns is wrong; missing cells at its end are empty.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = textOf(bytes).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const [head = [], ...body] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  const breaks = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  const rows: TableRow[] = [];
  const wrong: { line: number; why: string }[] = [];
  let line = 2 + breaks(head);
  for (const cells of body) {
    const at = line;
    line += 1 + breaks(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > names.length)
      wrong.push({ line: at, why: `${cells.length} cells, but ${names.length} columns` });
    else rows.push({ line: at, cells: Object.fromEntries(names.map((name, n) => [name, (cells[n] ?? '').trim()])) });
  }
  return { rows, wrong };
}
