import { documents } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import { contentDisposition } from '../../../kernel/storage/port.ts';
import { secondsFrom } from '../link-to.ts';

export default answer(documents.getReceivedInvoice, async (scope, { receivedInvoiceId }) => {
  const row = found(
    await scope.sql
      .selectFrom('received_invoice')
      .select(['id', 'content', 'file_name', 'storage_key', 'type', 'taken_by', 'at'])
      .where('shop_id', '=', scope.shopId)
      .where('id', '=', receivedInvoiceId)
      .executeTakeFirst(),
  );
  // A supplier's file never opens in the page: whatever is in it is saved, not shown.
  const url = await scope.services.storage.signedUrl(row.storage_key, {
    expiresIn: secondsFrom(scope.clock.now()),
    disposition: contentDisposition('attachment', row.file_name),
    type: row.type,
  });
  return { ...row.content, id: row.id, fileName: row.file_name, url, takenBy: row.taken_by, at: row.at };
});
