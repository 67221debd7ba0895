import { inflateSync } from 'node:zlib';

const MOST_XML = 5 * 1024 * 1024;
const MOST_STREAMS = 3000;
/** Published examples carry pages of words before their first element. */
const HEAD = 64 * 1024;

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

function inflated(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_XML });
  } catch {
    return null;
  }
}

const isInvoice = (bytes: Buffer): boolean =>
  /<(?:\w+:)?(?:CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)[\s>]/.test(
    bytes.subarray(0, HEAD).toString('latin1'),
  );

/** The invoice's XML inside a ZUGFeRD or Factur-X PDF, or null. At most 5 MB are unpacked of any stream. */
export function xmlInPdf(pdf: Buffer): Buffer | null {
  for (const stream of streamsOf(pdf)) {
    const plain = stream.subarray(0, 400).includes('<') && isInvoice(stream) ? stream : inflated(stream);
    if (plain && isInvoice(plain)) return plain;
  }
  return null;
}

/** The XML of an uploaded file and how it came; null when the file is neither XML nor a PDF with an invoice in it. */
export function xmlOf(bytes: Buffer): { readonly xml: Buffer; readonly from: 'xml' | 'pdf' } | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const xml = xmlInPdf(bytes);
    return xml && { xml, from: 'pdf' };
  }
  return isInvoice(bytes) || bytes.subarray(0, 200).includes('<?xml') ? { xml: bytes, from: 'xml' } : null;
}
