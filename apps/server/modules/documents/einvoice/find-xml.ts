import { constants, inflateSync } from 'node:zlib';

const MIB = 1024 * 1024;
const MOST_XML = 5 * MIB;
const MOST_STREAMS = 3000;
/** Published examples carry pages of words before their first element. */
const HEAD = 64 * 1024;
/** Packed bytes that are enough to see what a stream begins with, and how much is unpacked only to look. */
const GLANCE = 8 * 1024;
const MOST_LOOKED_AT = 32 * MIB;
/** Tags and attributes of a bill with 2,000 lines; a file with more of them is made to keep us busy. */
const MOST_MARKS = 250_000;

/** The streams of a PDF, as they lie in it. What is encrypted cannot be read and is none. */
function* streamsOf(pdf: Buffer): Generator<Buffer> {
  let at = 0;
  for (let nth = 0; nth < MOST_STREAMS; nth += 1) {
    const mark = pdf.indexOf('stream', at);
    if (mark < 0) return;
    const start = mark + 6 + (pdf[mark + 6] === 0x0d ? 2 : 1);
    const end = pdf.indexOf('endstream', start);
    if (end < 0) return;
    yield pdf.subarray(start, end);
    at = end + 9;
  }
}

/** Unpacks, at most `most` bytes; null when it is not packed or unpacks to more. A part of a stream gives what it holds. */
function inflated(stream: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

const isInvoice = (bytes: Buffer): boolean =>
  /<(?:\w+:)?(?:CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)[\s>]/.test(
    bytes.subarray(0, HEAD).toString('latin1'),
  );

/**
 * The invoice's XML inside a ZUGFeRD or Factur-X PDF, or null. Only a stream that begins as one is unpacked, to 5 MB at
 * most; a glance at a stream that unpacks to far more than bills do counts as all it may cost.
 */
export function xmlInPdf(pdf: Buffer): Buffer | null {
  let looked = 0;
  for (const stream of streamsOf(pdf)) {
    if (stream.subarray(0, 400).includes('<') && isInvoice(stream)) return stream;
    const begin = inflated(stream.subarray(0, GLANCE), 2 * MIB);
    looked += begin?.length ?? (stream[0] === 0x78 ? 2 * MIB : 0);
    if (begin && isInvoice(begin)) return inflated(stream, MOST_XML);
    if (looked > MOST_LOOKED_AT) return null;
  }
  return null;
}

/** More tags and attributes than a bill has. */
export function isCrowded(xml: Buffer): boolean {
  let marks = 0;
  for (const byte of xml) if (byte === 0x3c || byte === 0x3d) marks += 1;
  return marks > MOST_MARKS;
}

/** The XML of an uploaded file and how it came; null when the file is neither XML nor a PDF with an invoice in it. */
export function xmlOf(bytes: Buffer): { readonly xml: Buffer; readonly from: 'xml' | 'pdf' } | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const xml = xmlInPdf(bytes);
    return xml && { xml, from: 'pdf' };
  }
  return isInvoice(bytes) || bytes.subarray(0, 200).includes('<?xml') ? { xml: bytes, from: 'xml' } : null;
}
