import { createHash } from 'node:crypto';
import { documents } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { implementOutside, type Outside, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { showableName } from '../../../kernel/storage/port.ts';
import { uploadOnce } from '../../../kernel/upload-once.ts';
import { readEInvoice } from '../einvoice/read.ts';
import type { Received } from '../einvoice/values.ts';

type Taken = { readonly received: Received; readonly file: { readonly name: string; readonly bytes: Buffer } };

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** The same bytes always lie in the same place, so an upload that breaks off leaves nothing over. */
function placeOf({ services }: Outside, shopId: string, hash: string, ending: string): string {
  const { secrets } = services;
  return `shops/${secrets.blindIndex(shopId, 'media.folder')}/r${secrets.blindIndex(`${shopId} ${hash}`, 'documents.received')}.${ending}`;
}

async function addRow(scope: Scope, { received, file }: Taken, about: { place: string; type: string; by: string }) {
  const { sql, shopId, now, record } = scope;
  const id = newId();
  const { format, number, issuedOn, dueOn, currency, total, supplier } = received;
  const inserted = await sql
    .insertInto('received_invoice')
    .values({
      shop_id: shopId,
      id,
      format,
      number,
      supplier: supplier.name,
      issued_on: issuedOn,
      due_on: dueOn,
      currency,
      total,
      content: JSON.stringify(received),
      file_name: showableName(file.name),
      storage_key: about.place,
      type: about.type,
      sha256: sha256(file.bytes),
      taken_by: about.by,
      at: now,
    })
    .onConflict((conflict) => conflict.constraint('received_invoice_once').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) refuse('already_exists', 'file');
  record('received.added', {}, { supplier: supplier.name, number, total, currency });
  return id;
}

/** R-582, R-583 The file is kept as it came, beside what was read from it; the same file is taken in once. */
export default implementOutside(documents.importEInvoice, async (outside) => {
  const actor = asStaff(outside.actor);
  const file = outside.request.upload ?? refuse('invalid_input', 'file');
  const received = readEInvoice(file.bytes) ?? refuse('e_invoice_unreadable', 'file');
  const pdf = received.format === 'zugferd';
  const type = pdf ? 'application/pdf' : 'application/xml';
  const place = placeOf(outside, actor.shopId, sha256(file.bytes), pdf ? 'pdf' : 'xml');
  await outside.services.storage.put(place, file.bytes, { type });
  const call = { operation: documents.importEInvoice.name, input: {} };
  const [id] = await outside.inShop(actor.shopId, actor, (scope) =>
    uploadOnce(scope, call, () => addRow(scope, { received, file }, { place, type, by: actor.name })),
  );
  return { id, ...received };
});
