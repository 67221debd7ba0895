import { newId } from '../../../kernel/ids.ts';
import { insert } from '../../../kernel/testing/factories.ts';
import type { World } from '../../../kernel/testing/world.ts';

/** An electronic invoice of a supplier, with the shop's mark on it. */
export async function markReceived(
  world: World,
  { shopId, mark }: { readonly shopId: string; readonly mark: string },
): Promise<{ receivedInvoiceId: string }> {
  const receivedInvoiceId = newId();
  const sums = { net: 1000, tax: 160, total: 1160 };
  const content = {
    format: 'ubl',
    number: `${mark}-7`,
    isCredit: false,
    issuedOn: '2026-11-20',
    dueOn: null,
    currency: 'ZMW',
    supplier: { name: `${mark} Parts`, address: [], taxNumbers: [] },
    buyer: { name: 'Shop', reference: null },
    lines: [{ description: 'Part', quantity: 1, unit: 'C62', net: 1000, taxRate: 16 }],
    allowances: [],
    byRate: [{ rate: 16, net: 1000, tax: 160 }],
    ...sums,
    due: 1160,
    iban: null,
    note: null,
    addsUp: true,
  };
  await insert(world, 'received_invoice', {
    shop_id: shopId,
    id: receivedInvoiceId,
    format: 'ubl',
    number: content.number,
    supplier: content.supplier.name,
    currency: 'ZMW',
    total: sums.total,
    content: JSON.stringify(content),
    file_name: 'bill.xml',
    storage_key: `shops/${shopId}/${receivedInvoiceId}.xml`,
    type: 'application/xml',
    sha256: receivedInvoiceId,
    taken_by: 'Staff',
    at: world.clock.now(),
  });
  return { receivedInvoiceId };
}
