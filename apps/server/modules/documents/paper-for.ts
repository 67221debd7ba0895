import { buffer } from 'node:stream/consumers';
import type { DocumentPrinter } from '../../integrations/documents/port.ts';
import type { WorkParts } from '../../kernel/implement.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Wanted } from './kinds.ts';
import { asPress, makeDocument } from './make-document.ts';

/** A document's bytes for sending it along, printed now when it must be; null when there is nothing to print any more. */
export async function paperFor(
  parts: WorkParts,
  printer: DocumentPrinter,
  shopId: string,
  wanted: Wanted,
): Promise<{ readonly name: string; readonly type: string; readonly content: Buffer } | null> {
  try {
    const print = await makeDocument({ printer, services: parts.services }, asPress(parts, shopId, 0), wanted);
    const stored = await parts.services.storage.get(print.storageKey);
    return stored && { name: print.name, type: print.type, content: await buffer(stored.body) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null;
    throw error;
  }
}
