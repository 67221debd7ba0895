import type { estimates, OutputOf } from '@pitlane/contracts';
import { firstFault, type Link, type Recorded } from './chain.ts';

export type Verified = OutputOf<typeof estimates.verifyAuthorisations>;
export type LedgerRow = Link & { readonly work_order_id: string; readonly number: number };
export type LoggedRow = Recorded & { readonly work_order_id: string };

function grouped<R extends { readonly work_order_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.work_order_id);
    if (group) group.push(row);
    else groups.set(row.work_order_id, [row]);
  }
  return groups;
}

/** R-348 Checks every chain; rows of a chain stand in the order of their position. `numberOf` names an order without rows. */
export function verifyChains(
  rows: readonly LedgerRow[],
  logged: readonly LoggedRow[],
  numberOf: (workOrderId: string) => number = () => 0,
): Verified {
  const [chains, recorded] = [grouped(rows), grouped(logged)];
  const ids = [...new Set([...chains.keys(), ...recorded.keys()])];
  const broken = ids.flatMap((workOrderId) => {
    const links = chains.get(workOrderId) ?? [];
    const fault = firstFault(links, recorded.get(workOrderId) ?? []);
    const number = Number(links[0]?.number ?? numberOf(workOrderId));
    return fault ? [{ workOrderId, number, ...fault }] : [];
  });
  return { chains: ids.length, entries: rows.length, broken };
}
