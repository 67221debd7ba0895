import { Document, Image, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import QRCode from 'qrcode';
import { createElement as h, type ReactElement } from 'react';
import sharp from 'sharp';
import type { PaperDocument } from '../port.ts';
import { blockOf, type Dress, type Ready } from './blocks.ts';
import { look } from './look.ts';
import { writable } from './writable.ts';

/** The largest side of a picture on paper: 128 points at 200 dots an inch, and a logo alike. */
const PICTURE = 480;

/** White or near-black, whichever is easier to read on the shop's colour (WCAG 2.2 relative luminance). */
export function inkOn(accent: string): string {
  const part = (at: number) => {
    const value = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.058 ? '#ffffff' : '#14181b';
}

async function drawn(bytes: Uint8Array, as: 'jpeg' | 'png'): Promise<Buffer | null> {
  try {
    const small = sharp(bytes).rotate().resize(PICTURE, PICTURE, { fit: 'inside', withoutEnlargement: true });
    return await (as === 'jpeg'
      ? small.flatten({ background: '#ffffff' }).jpeg({ quality: 78 })
      : small.png()
    ).toBuffer();
  } catch {
    return null;
  }
}

/** A QR code as a picture; level M, as banking apps want theirs. */
const scanned = (text: string): Promise<Buffer> =>
  QRCode.toBuffer(text, { margin: 0, width: 240, errorCorrectionLevel: 'M' });

async function makeReady({ blocks, brand }: PaperDocument): Promise<Ready> {
  const pictures = new Map<Uint8Array, Buffer | null>();
  const codes = new Map<string, Buffer>();
  if (brand.logo) pictures.set(brand.logo, await drawn(brand.logo, 'png'));
  for (const block of blocks) {
    if (block.kind === 'findings')
      for (const photo of block.items.flatMap(({ photos }) => photos)) pictures.set(photo, await drawn(photo, 'jpeg'));
    if (block.kind === 'codes') for (const { text } of block.items) codes.set(text, await scanned(text));
    if (block.kind === 'link' && block.qr) codes.set(block.url, await scanned(block.url));
  }
  return { picture: (bytes) => pictures.get(bytes) ?? null, qr: (url) => codes.get(url) ?? null };
}

function head({ brand }: PaperDocument, dress: Dress): ReactElement {
  const logo = brand.logo ? dress.ready.picture(brand.logo) : null;
  return h(
    View,
    { key: 'head', style: look.head },
    h(
      View,
      null,
      logo ? h(Image, { src: logo, style: look.logo }) : null,
      h(Text, { style: { ...look.shopName } }, brand.name),
    ),
    h(
      View,
      null,
      brand.lines.map((line, index) => h(Text, { key: index, style: look.shopLines }, line)),
    ),
  );
}

function top(document: PaperDocument): ReactElement {
  return h(
    View,
    { key: 'top', style: look.top },
    h(
      View,
      { style: look.to },
      document.to.map((line, index) => h(Text, { key: index, style: index === 0 ? { fontWeight: 600 } : {} }, line)),
    ),
    h(
      View,
      { style: look.facts },
      document.facts.map((fact, index) =>
        h(
          View,
          { key: index, style: look.fact },
          h(Text, { style: look.factLabel }, fact.label),
          h(Text, { style: look.factValue }, fact.value),
        ),
      ),
    ),
  );
}

function title({ title: words, mark, stamp }: PaperDocument): ReactElement {
  return h(
    View,
    { key: 'title', style: look.titleRow },
    h(View, null, h(Text, { style: look.title }, words), mark ? h(Text, { style: look.mark }, mark) : null),
    stamp ? h(Text, { style: look.stamp }, stamp) : null,
  );
}

function foot({ foot: lines, pageWords }: PaperDocument): ReactElement {
  return h(
    View,
    { key: 'foot', fixed: true, style: look.foot },
    h(
      View,
      { style: look.footWords },
      lines.map((line, index) => h(Text, { key: index }, line)),
    ),
    h(Text, {
      style: look.footPage,
      render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages?: number }) =>
        pageWords.replace('{n}', String(pageNumber)).replace('{m}', String(totalPages ?? pageNumber)),
    }),
  );
}

/** Lays one document out. */
export async function print(wanted: PaperDocument): Promise<Buffer> {
  const { document, families } = await writable(wanted);
  const { accent } = document.brand;
  const dress: Dress = { accent, onAccent: inkOn(accent), ready: await makeReady(document) };
  const style = { ...look.page, fontFamily: families as unknown as string };
  const page = h(
    Page,
    { size: document.paper === 'a4' ? 'A4' : 'LETTER', style },
    h(View, { key: 'band', fixed: true, style: { ...look.band, backgroundColor: accent } }),
    h(
      View,
      { key: 'body', style: look.body },
      head(document, dress),
      top(document),
      title(document),
      document.blocks.map((block, index) => blockOf(block, dress, index)),
    ),
    foot(document),
  );
  const about = {
    title: [wanted.title, wanted.mark].filter(Boolean).join(' '),
    author: wanted.brand.name,
    language: document.language,
  };
  return renderToBuffer(h(Document, { ...about, creator: 'Pitlane', producer: 'Pitlane' }, page));
}
