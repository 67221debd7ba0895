import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import type { Answer, World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Told } from '../trial/trial.ts';
import { type Hostile, pdfBombs, pictureBombs, xmlBombs } from './ground/bombs.ts';
import { setTrap } from './ground/trap.ts';

export const what =
  'received e-invoices and pictures that read foreign files, ask foreign servers, or are thousands of times larger inside than out: XML entities, billion laughs, bombs in PDFs and PNGs';

/** What one file may cost: processor time of the whole process, its reading and answering included. */
const MOST_CPU_MS = 2_500;
/** What the process may grow by at worst: a few copies of the largest file. */
const MOST_GROWTH_MIB = 400;

type Sent = { readonly answer: Answer<unknown>; readonly cpuMs: number };

async function sendOne(world: World, { shop, ids }: ProbedShop, door: 'importEInvoice' | 'uploadFile', file: Hostile) {
  await world.sql('delete from auth.rate');
  const before = process.cpuUsage();
  const input = door === 'uploadFile' ? { owner: 'work_order', ownerId: String(ids.workOrderId) } : {};
  const answer = await shop.staff.ADMIN.caller.upload(door, input as never, file);
  const { user, system } = process.cpuUsage(before);
  return { answer, cpuMs: Math.round((user + system) / 1000) };
}

/** What is wrong with the answer to a hostile file. It may be taken in when it tells and costs nothing. */
function wrongWith(door: string, { name }: Hostile, { answer, cpuMs }: Sent, secret: string): string[] {
  const told = JSON.stringify(answer.body ?? '');
  return [
    ...(answer.status >= 500 ? [`${door} ${name}: ${answer.status}`] : []),
    ...(cpuMs > MOST_CPU_MS ? [`${door} ${name} cost ${cpuMs} ms`] : []),
    ...(answer.status < 300 && told.includes(secret) ? [`${door} ${name} read a file of this machine`] : []),
    ...(told.length > 2 ** 20 ? [`${door} ${name} was answered with ${told.length} letters`] : []),
  ];
}

/** A bill as suppliers send it: it must be taken in, or the others prove nothing. */
const honest = (): Hostile => ({
  name: 'honest.xml',
  bytes: Buffer.from(
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>H-1</ID><DocumentCurrencyCode>EUR</DocumentCurrencyCode><AccountingSupplierParty><Party><PartyName><Name>Parts &amp; Co</Name></PartyName></Party></AccountingSupplierParty><InvoiceLine><ID>1</ID><LineExtensionAmount>1.00</LineExtensionAmount></InvoiceLine></Invoice>',
  ),
  type: 'application/xml',
});

export async function run(): Promise<Told> {
  const caught = await setTrap();
  try {
    return await onGround({ trustProxy: true }, async (world) => {
      const probed = await makeProbedShop(world, 'OWNMARK');
      const wrong: string[] = [];
      const first = await sendOne(world, probed, 'importEInvoice', honest());
      if (first.answer.status !== 200) wrong.push(`an honest bill answered ${first.answer.status}`);
      const papers = [...xmlBombs(caught), ...pdfBombs(caught.url)];
      const files = [...pictureBombs(), ...pdfBombs(caught.url).slice(0, 2)];
      const before = process.resourceUsage().maxRSS;
      let most = 0;
      for (const [door, all] of [
        ['importEInvoice', papers],
        ['uploadFile', files],
      ] as const)
        for (const file of all) {
          const sent = await sendOne(world, probed, door, file);
          wrong.push(...wrongWith(door, file, sent, caught.word));
          most = Math.max(most, sent.cpuMs);
        }
      const grown = Math.round((process.resourceUsage().maxRSS - before) / 1024);
      if (grown > MOST_GROWTH_MIB) wrong.push(`the process grew by ${grown} MiB`);
      if (Object.hasOwn(Object.prototype, 'polluted')) wrong.push('an element became a property of every object');
      wrong.push(...caught.asked.map((each) => `Pitlane asked ${each}`));
      const tried = `${papers.length} e-invoices and ${files.length} files; the dearest cost ${most} ms, grown by ${grown} MiB`;
      return { tried, wrong };
    });
  } finally {
    caught.close();
  }
}
