import { needSite } from '../../apps/server/doors/pages/testing/browse.ts';
import { filesOpen, liveTells } from '../../apps/server/doors/rest/probes/file-and-live.ts';
import { papersOpen, payLinksOpen } from '../../apps/server/doors/rest/probes/papers-and-links.ts';
import {
  bulkReachesOut,
  openToWorthless,
  pagesTell,
  searchesTell,
} from '../../apps/server/doors/rest/probes/side-doors.ts';
import {
  makeNeighbours,
  openToOtherRealm,
  openToShopPeople,
  openToStrangers,
  openToWrongRoles,
  tellsOfInside,
  tellsOfOtherCustomer,
  tellsOfOtherShop,
} from '../../apps/server/doors/rest/probes/strangers.ts';
import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';

export const what =
  'somebody else’s shop, customer, role or session, at every contract, page, file, document, payment link, export, search and the live channel';

const ALSO_IN_FULL = [
  openToWrongRoles,
  openToOtherRealm,
  openToShopPeople,
  tellsOfOtherShop,
  tellsOfOtherCustomer,
  tellsOfInside,
] as const;
const SIDE_DOORS = [
  openToWorthless,
  bulkReachesOut,
  searchesTell,
  pagesTell,
  filesOpen,
  liveTells,
  papersOpen,
  payLinksOpen,
] as const;

/** The short size leaves out what the probes beside the API's door try in every test run. */
export async function run(size: Size): Promise<Told> {
  await needSite();
  return onGround({ trustProxy: true }, async (world) => {
    const ground = await makeNeighbours(world);
    const faults = size === 'full' ? await openToStrangers(ground, world.caller()) : [];
    for (const probe of [...SIDE_DOORS, ...(size === 'full' ? ALSO_IN_FULL : [])])
      faults.push(...(await probe(ground)));
    return { tried: `${ground.all.length} contracts`, wrong: faults };
  });
}
