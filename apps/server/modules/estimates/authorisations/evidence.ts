import type { estimates, OutputOf } from '@pitlane/contracts';
import type { Reading } from '../../../kernel/implement.ts';
import { readShop } from '../../shops/index.ts';
import { readVisit } from '../../work-orders/index.ts';
import { customerName } from '../read-estimate.ts';
import { vehicleName } from '../vehicle-name.ts';
import { firstFault } from './chain.ts';
import { entriesOf, recordedOf } from './read-entries.ts';

/** The shape of evidence (contract `getEvidence`): shop, work order, customer, car, entries with hashes, `intact`. */
export type Evidence = OutputOf<typeof estimates.getEvidence>;

const rule =
  'hash = SHA-256 in hex of: previousHash, a line feed, the entry as canonical JSON (keys sorted by UTF-16 code unit, no white space, UTF-8). The first previousHash is 64 zeros.';

/**
 * R-347 All decisions on one work order as they can be checked elsewhere; amounts in minor units of each entry's currency,
 * public ids only. `entries` is empty when nothing was decided. Refuses not_found.
 */
export async function readEvidence(scope: Reading, workOrderId: string): Promise<Evidence> {
  const visit = await readVisit(scope, workOrderId);
  const [shop, entries, recorded] = [
    await readShop(scope),
    await entriesOf(scope, workOrderId),
    await recordedOf(scope, workOrderId),
  ];
  return {
    form: 'pitlane-authorisations-1',
    shop: { name: shop.name, slug: shop.slug },
    workOrder: { id: visit.publicId, number: Number(visit.number) },
    customer: await customerName(scope, visit.customerId),
    vehicle: await vehicleName(scope, visit.vehicleId),
    rule,
    entries: entries.map(({ entry, previous_hash, hash }) => ({ entry, previousHash: previous_hash, hash })),
    intact: firstFault(entries, recorded) === null,
    readAt: scope.now,
  };
}
