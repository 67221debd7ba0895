import { estimates } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { readVisit } from '../../work-orders/index.ts';
import { firstFault } from '../authorisations/chain.ts';
import { entriesOf, recordedOf } from '../authorisations/read-entries.ts';

/** R-347 R-348 The ledger of one work order for the people who keep it. */
export default answer(estimates.listAuthorisations, async (scope, { workOrderId }) => {
  const { services, shopId } = scope;
  await readVisit(scope, workOrderId);
  const rows = await entriesOf(scope, workOrderId);
  const intact = firstFault(rows, await recordedOf(scope, workOrderId)) === null;
  const { currency } = await readShop(scope);
  return {
    intact,
    currency: rows[0]?.entry.estimate.currency ?? currency,
    entries: rows.map(({ id, position, at, entry, estimate_id, phone_sealed, hash }) => {
      const titles = (decision: string) =>
        entry.jobs.filter((job) => job.now && job.decision === decision).map((job) => job.title);
      return {
        id,
        position,
        at,
        how: entry.how,
        who: entry.who.name,
        recordedBy: entry.who.recordedBy?.name ?? null,
        phone: phone_sealed && services.secrets.open(phone_sealed, `authorisation.phone:${shopId}`),
        estimateId: estimate_id,
        version: entry.estimate.version,
        approved: titles('approved'),
        declined: titles('declined'),
        surcharges: (entry.surcharges ?? []).map(({ description, total }) => ({ description, total })),
        amount: entry.amount,
        difference: entry.difference,
        termsAccepted: entry.terms !== null,
        signature: entry.signature,
        hash,
      };
    }),
  };
});
