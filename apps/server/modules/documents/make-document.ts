import { buffer } from 'node:stream/consumers';
import type { DocumentPrinter } from '../../integrations/documents/port.ts';
import { systemActor } from '../../kernel/actor.ts';
import { newToken } from '../../kernel/ids.ts';
import type { Reading, Scope, WorkParts } from '../../kernel/implement.ts';
import type { Services } from '../../kernel/services.ts';
import { boundedWork, sharedWork } from './concurrency.ts';
import { drawEstimate } from './facts/estimate.ts';
import { drawEvidence } from './facts/evidence.ts';
import { drawInvoice } from './facts/invoice.ts';
import { drawReceipt } from './facts/receipt.ts';
import { drawReport } from './facts/report.ts';
import { drawStatement } from './facts/statement.ts';
import type { DocumentKind, Wanted } from './kinds.ts';
import type { Drawn } from './prepared.ts';
import { keepPrint, type PrintKey, placeOf, type Stored, storedPrint } from './stored.ts';

/** Runs work in one shop's transaction, as whoever asked. */
export type InShop = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
export type Press = { readonly printer: DocumentPrinter; readonly services: Services };

const MOST_PICTURES = 60;
const bounded = boundedWork(2, 40);
/** An event's print and that of its mail are asked for at one moment: the second waits for the first. */
const once = sharedWork<Stored>();

const drawers: Readonly<Record<DocumentKind, (scope: Reading, wanted: Wanted) => Promise<Drawn>>> = {
  estimate: (scope, { sourceId }) => drawEstimate(scope, sourceId),
  invoice: (scope, { sourceId }) => drawInvoice(scope, sourceId),
  receipt: (scope, { sourceId }) => drawReceipt(scope, sourceId),
  statement: (scope, wanted) => drawStatement(scope, wanted.sourceId, wanted),
  evidence: (scope, { sourceId }) => drawEvidence(scope, sourceId),
  report: (scope, { sourceId }) => drawReport(scope, sourceId),
};

/** Pictures by their keys; one that is gone or cannot be fetched is left off the paper. */
async function fetchPictures({ storage }: Services, keys: readonly string[]): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const key of keys.slice(0, MOST_PICTURES)) {
    const found = await storage.get(key).catch(() => null);
    if (found) pictures.set(key, await buffer(found.body));
  }
  return pictures;
}

const variantOf = ({ kind, from = '', to = '' }: Wanted): string => (kind === 'statement' ? `${from} ${to}` : '');

/** `Invoice INV-2026-0042.pdf` in the reader's language. */
const fileName = (title: string, mark: string): string => `${title} ${mark}.pdf`.replace(/[\\/:*?"<>|]+/g, '-');

/**
 * R-577 Answers the stored print while it still says what is so, and prints anew when it does not. Reading and keeping are
 * short transactions; the slow work in between holds nothing. Refuses not_found, and unavailable in a rush.
 */
export async function makeDocument(press: Press, inShop: InShop, wanted: Wanted): Promise<Stored> {
  const key: PrintKey = { kind: wanted.kind, sourceId: wanted.sourceId, variant: variantOf(wanted) };
  const { drawn, kept, place, now, shopId } = await inShop(async (scope) => {
    const paper = await drawers[wanted.kind](scope, wanted);
    // R-576 Two may print a bill at once: neither writes over the other, and the first that is noted stays.
    const place = placeOf(scope, key, 'pdf', paper.frozen ? newToken() : '');
    return { drawn: paper, kept: await storedPrint(scope, key), place, now: scope.now, shopId: scope.shopId };
  });
  if (kept?.fingerprint === drawn.fingerprint) return kept;
  const mark = JSON.stringify([shopId, key, drawn.fingerprint]);
  return once(mark, () =>
    bounded(async () => {
      const paper = drawn.lay(await fetchPictures(press.services, drawn.keys));
      const pdf = await press.printer.print(paper);
      await press.services.storage.put(place, pdf, { type: 'application/pdf' });
      const print: Stored = {
        fingerprint: drawn.fingerprint,
        name: fileName(paper.title, drawn.name),
        type: 'application/pdf',
        bytes: pdf.length,
        storageKey: place,
        madeAt: now,
      };
      const counts = await inShop((scope) => keepPrint(scope, key, print));
      if (counts.storageKey !== place) await press.services.storage.remove(place).catch(() => {});
      return counts;
    }),
  );
}

/** Runs work in a shop as the press itself. */
export const asPress =
  ({ runner }: WorkParts, shopId: string, seq: number): InShop =>
  (work) =>
    runner.inShop(
      shopId,
      systemActor(shopId, 'documents', { seq, depth: 0 }),
      { id: `document-${seq}`, address: '', device: '' },
      work,
    );
