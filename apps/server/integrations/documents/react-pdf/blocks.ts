import { Image, Link, Polyline, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactNode } from 'react';
import type { Block, Code, Column, Finding, TableRow } from '../port.ts';
import { conditionInk, ink, look, quiet } from './look.ts';
import { fitsOnePage } from './one-piece.ts';

type Table = Extract<Block, { kind: 'table' }>;
/** Pictures of a document made ready beforehand: laying out cannot wait. */
export type Ready = {
  readonly picture: (bytes: Uint8Array) => Buffer | null;
  readonly qr: (text: string) => Buffer | null;
};
export type Dress = { readonly accent: string; readonly onAccent: string; readonly ready: Ready };

const widthOf = (column: Column, columns: readonly Column[]) =>
  `${(100 * column.share) / columns.reduce((sum, { share }) => sum + share, 0)}%`;

function cell(
  text: string,
  column: Column,
  columns: readonly Column[],
  note: string | undefined,
  key: number,
): ReactNode {
  const style = {
    width: widthOf(column, columns),
    textAlign: column.align === 'end' ? 'right' : 'left',
    paddingRight: column.align === 'end' ? 0 : 8,
  } as const;
  return h(View, { key, style }, h(Text, null, text), note ? h(Text, { style: look.note }, note) : null);
}

function tableRow(row: TableRow, columns: readonly Column[], key: number): ReactNode {
  const whole = fitsOnePage([...row.cells, row.note ?? '']);
  const tint = row.condition ? { color: conditionInk[row.condition] } : {};
  if (row.look === 'heading') {
    const wide = columns.map((column, index) => ({ ...column, share: index === 0 ? column.share : column.share }));
    const [first = '', ...rest] = row.cells;
    const filled = rest.some((text) => text !== '');
    return h(
      View,
      // A heading never stands alone at the foot of a page.
      { key, style: { ...look.groupRow, fontWeight: 600 }, wrap: !whole, minPresenceAhead: 40 },
      filled
        ? wide.map((column, index) =>
            cell(row.cells[index] ?? '', column, wide, index === 0 ? row.note : undefined, index),
          )
        : h(
            View,
            { style: { width: '100%' } },
            h(Text, { style: tint }, first),
            row.note ? h(Text, { style: { ...look.note, fontWeight: 400 } }, row.note) : null,
          ),
    );
  }
  const style = row.look === 'quiet' ? { ...look.row, color: quiet } : look.row;
  return h(
    View,
    { key, style, wrap: !whole },
    columns.map((column, index) =>
      cell(row.cells[index] ?? '', column, columns, index === 0 ? row.note : undefined, index),
    ),
  );
}

/** The head of a table stands again on every page the table reaches. */
function table({ columns, rows }: Table, dress: Dress, key: number): ReactNode {
  const head = columns.map((column, index) => cell(column.label, column, columns, undefined, index));
  return h(
    View,
    { key, style: look.table },
    h(View, { fixed: true, style: { ...look.tableHead, backgroundColor: dress.accent, color: dress.onAccent } }, head),
    rows.map((row, index) => tableRow(row, columns, index)),
  );
}

function sums({ rows }: Extract<Block, { kind: 'sums' }>, { accent }: Dress, key: number): ReactNode {
  const style = (kind: string) =>
    kind === 'total'
      ? { ...look.total, borderTop: `1.2 solid ${accent}` }
      : kind === 'quiet'
        ? { ...look.sum, color: quiet }
        : look.sum;
  return h(
    View,
    { key, style: look.sums, wrap: false },
    rows.map((row, index) =>
      h(View, { key: index, style: style(row.look) }, h(Text, null, row.label), h(Text, null, row.value)),
    ),
  );
}

function finding(item: Finding, { ready }: Dress, key: number): ReactNode {
  const pictures = item.photos.flatMap((bytes) => ready.picture(bytes) ?? []);
  return h(
    View,
    { key, style: look.finding, wrap: !fitsOnePage([item.name, item.text, item.reading], pictures.length) },
    h(Text, { style: { ...look.findingWord, color: conditionInk[item.condition] } }, item.conditionWord),
    h(
      View,
      { style: look.findingBody },
      h(Text, { style: { fontWeight: 600 } }, item.name),
      item.text ? h(Text, null, item.text) : null,
      item.reading ? h(Text, { style: look.note }, item.reading) : null,
      pictures.length > 0
        ? h(
            View,
            { style: look.photos },
            pictures.map((src, index) => h(Image, { key: index, src, style: look.photo })),
          )
        : null,
    ),
  );
}

function link(block: Extract<Block, { kind: 'link' }>, { ready }: Dress, key: number): ReactNode {
  const qr = block.qr ? ready.qr(block.url) : null;
  return h(
    View,
    { key, style: look.link, wrap: false },
    qr ? h(Image, { src: qr, style: look.qr }) : null,
    h(
      View,
      null,
      h(Text, { style: { fontWeight: 600 } }, block.label),
      h(Link, { src: block.url, style: look.url }, block.url),
    ),
  );
}

/** Codes side by side, each with its words. */
function codes({ items }: Extract<Block, { kind: 'codes' }>, { ready }: Dress, key: number): ReactNode {
  const one = ({ label, note, text, url }: Code, index: number) => {
    const qr = ready.qr(text);
    const words = url ? h(Link, { src: url, style: look.url }, note) : h(Text, { style: { fontSize: 8.5 } }, note);
    return h(
      View,
      { key: index, style: look.codeItem },
      qr ? h(Image, { src: qr, style: look.qr }) : null,
      h(View, { style: { flexShrink: 1 } }, h(Text, { style: { fontWeight: 600 } }, label), words),
    );
  };
  return h(View, { key, style: look.codes, wrap: false }, ...items.map(one));
}

/** The drawn signature where there is one, else the name as typed. */
function signature(block: Extract<Block, { kind: 'signature' }>, key: number): ReactNode {
  const { drawing } = block;
  const drawn = drawing
    ? h(
        Svg,
        { viewBox: `0 0 ${drawing.width} ${drawing.height}`, style: look.drawing },
        drawing.strokes.map((stroke, index) =>
          h(Polyline, {
            key: index,
            points: stroke.join(' '),
            stroke: ink,
            strokeWidth: drawing.height / 50,
            fill: 'none',
          }),
        ),
      )
    : null;
  return h(
    View,
    { key, style: look.signature, wrap: !fitsOnePage([block.name, block.label]) },
    drawn,
    h(Text, { style: drawing ? look.signedSmall : look.signed }, block.name),
    h(Text, { style: look.note }, block.label),
    h(Text, { style: look.note }, block.when),
  );
}

const wordsLook = { normal: look.words, quiet: look.wordsQuiet, code: look.code } as const;

/** One block of a document as React PDF elements. */
export function blockOf(block: Block, dress: Dress, key: number): ReactNode {
  switch (block.kind) {
    case 'heading':
      return h(Text, { key, style: look.heading, minPresenceAhead: 60 }, block.text);
    case 'words':
      return h(Text, { key, style: wordsLook[block.look] }, block.text);
    case 'table':
      return table(block, dress, key);
    case 'sums':
      return sums(block, dress, key);
    case 'facts':
      return h(
        View,
        { key, style: look.pairs, wrap: !fitsOnePage(block.rows.map(({ value }) => value)) },
        block.rows.map((row, index) =>
          h(
            View,
            { key: index, style: look.pair },
            h(Text, { style: { width: '34%', color: quiet } }, row.label),
            h(Text, { style: { width: '66%' } }, row.value),
          ),
        ),
      );
    case 'findings':
      return h(
        View,
        { key },
        block.items.map((item, index) => finding(item, dress, index)),
      );
    case 'signature':
      return signature(block, key);
    case 'link':
      return link(block, dress, key);
    case 'codes':
      return codes(block, dress, key);
  }
}
