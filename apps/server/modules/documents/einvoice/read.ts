import { isCrowded, xmlOf } from './find-xml.ts';
import { readCii } from './read-cii.ts';
import { readUbl } from './read-ubl.ts';
import { child, type Node, parseXml } from './tree.ts';
import { addsUp, type Raw, type Received } from './values.ts';

const MOST_LINES = 2000;

function readTree(tree: Node): { readonly raw: Raw; readonly written: 'ubl' | 'cii' } | null {
  const cii = child(tree, 'CrossIndustryInvoice');
  if (cii) return { raw: readCii(cii), written: 'cii' };
  const bill = child(tree, 'Invoice');
  const credit = child(tree, 'CreditNote');
  const root = bill ?? credit;
  return root ? { raw: readUbl(root, !bill), written: 'ubl' } : null;
}

/** A text as it may be stored and shown: no control characters, not endless. */
function cleaned<T>(value: T): T {
  const clean = (text: string) => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').slice(0, 2000);
  return JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === 'string' ? clean(each) : each))) as T;
}

/**
 * R-582 Reads an e-invoice of EN 16931 (UBL or CII, plain or inside a PDF) as it states itself, and whether its sums fit
 * together. Null when it cannot be read: no number, no currency, no lines, amounts that are none, far too many elements.
 */
export function readEInvoice(bytes: Buffer): Received | null {
  try {
    const found = xmlOf(bytes);
    if (found && isCrowded(found.xml)) return null;
    const read = found && readTree(parseXml(found.xml));
    if (!found || !read) return null;
    const { raw, written } = read;
    if (!raw.number || !/^[A-Z]{3}$/.test(raw.currency) || !raw.supplier.name) return null;
    if (raw.lines.length === 0 || raw.lines.length > MOST_LINES) return null;
    return { ...cleaned(raw), format: found.from === 'pdf' ? 'zugferd' : written, addsUp: addsUp(raw) };
  } catch {
    return null;
  }
}
