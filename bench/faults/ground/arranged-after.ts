import { markReview } from '../../../apps/server/doors/rest/probes/marked-review.ts';
import { asked } from '../../../apps/server/modules/reviews/testing/visit.ts';
import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

/** The scene's visit with a review nobody has decided about and a service due soon. */
async function marked({ world, shop, ids, customer }: Scene): Promise<string> {
  const { id } = await markReview(world, {
    shopId: shop.shopId,
    mark: 'Kind',
    workOrderId: ids.workOrderId ?? '',
    customerId: customer.id,
    vehicleId: ids.vehicleId ?? '',
    jobId: ids.jobId ?? '',
  });
  return id;
}
const ofReview: Arrange = async (scene) => ({ input: { reviewId: await marked(scene), version: 1 } });

/** The smallest bill of a supplier that adds up, in UBL 2.1. */
const BILL = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<b:ID>S-17</b:ID><b:IssueDate>2026-11-20</b:IssueDate><b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
<c:AccountingSupplierParty><c:Party><c:PartyLegalEntity><b:RegistrationName>Teile Nord</b:RegistrationName></c:PartyLegalEntity></c:Party></c:AccountingSupplierParty>
<c:TaxTotal><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount><c:TaxSubtotal><b:TaxableAmount currencyID="EUR">100.00</b:TaxableAmount><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount><c:TaxCategory><b:Percent>19</b:Percent></c:TaxCategory></c:TaxSubtotal></c:TaxTotal>
<c:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="EUR">100.00</b:TaxExclusiveAmount><b:TaxInclusiveAmount currencyID="EUR">119.00</b:TaxInclusiveAmount><b:PayableAmount currencyID="EUR">119.00</b:PayableAmount></c:LegalMonetaryTotal>
<c:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="C62">2</b:InvoicedQuantity><b:LineExtensionAmount currencyID="EUR">100.00</b:LineExtensionAmount><c:Item><b:Name>Brake pads</b:Name><c:ClassifiedTaxCategory><b:Percent>19</b:Percent></c:ClassifiedTaxCategory></c:Item></c:InvoiceLine>
</Invoice>`;

/** What the end of a visit and what follows it need before they can succeed. */
export const afterArrangements: Arrangements = {
  handOver: async ({ world, ids }) => {
    await world.sql("update work_order set stage = 'ready' where id = $1", [ids.workOrderId]);
    return { input: { odometerKm: null, to: null } };
  },
  leaveReview: async ({ world, shop }) => {
    const visit = await asked(world, shop);
    return { caller: world.caller(), input: { shop: shop.slug, token: visit.token, services: [] } };
  },
  showReview: ofReview,
  hideReview: ofReview,
  answerReview: ofReview,
  remindAllDue: async (scene) => {
    await marked(scene);
    await scene.world.sql("update work_order set stage = 'closed' where id = $1", [scene.ids.workOrderId]);
    await scene.world.sql("update booking set status = 'cancelled' where id = $1", [scene.ids.bookingId]);
    return { input: { within: 30 } };
  },
  importEInvoice: () => ({ file: { name: 'bill.xml', bytes: Buffer.from(BILL), type: 'application/xml' } }),
};
