import type { ProbedShop } from '../../../apps/server/doors/rest/probes/probed-shop.ts';
import type { World } from '../../../apps/server/kernel/testing/world.ts';
import { readPdf } from '../../../apps/server/modules/documents/testing/pdf-text.ts';
import type { Size } from '../../trial/trial.ts';
import { byClass } from '../strings/classes.ts';
import { plantInRows } from './plant.ts';
import { squeezed } from './seen.ts';

/** What one paper may cost the processor of a worker, whatever somebody typed: nobody's mail may wait for it long. */
const MOST_CPU_MS = 3000;
const MOST_BYTES = 1_500_000;
const GUARDS = ['Vorn', 'Hinten'] as const;

const plainLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
/** Words that run from right to left may be read back in either order; a broken line has a hyphen more. */
const comparable = (text: string): string => squeezed(text).replaceAll('-', '');
const turned = (text: string): string => [...text].reverse().join('');

/** How much of a class stands in every column of words. */
const ON_PAPER = 600;

/** The longest texts of a class, as many as a column takes. */
function sampleOf(group: readonly string[], most: number): string {
  let sample = '';
  for (const text of group.toSorted((a, b) => b.length - a.length))
    if (sample.length + text.length < most) sample += ` ${text}`;
  return sample.trim();
}

type Paper = readonly ['estimate' | 'evidence' | 'report' | 'statement' | 'receipt', string | undefined];
const papersOf = ({ ids }: ProbedShop): readonly Paper[] => [
  ['estimate', ids.estimateId],
  ['evidence', ids.workOrderId],
  ['report', ids.workOrderId],
  ['statement', ids.customerId],
  ['receipt', ids.paymentId],
];

/** Prints every kind of paper with a class of texts in every column of words, and reads each as a reader's program does. */
async function printed(
  world: World,
  probed: ProbedShop,
  papers: readonly Paper[],
  name: string,
  text: string,
): Promise<string[]> {
  const { caller } = probed.shop.staff.ADMIN;
  await plantInRows(world, probed.shop.shopId, () => `${GUARDS[0]} ${text} ${GUARDS[1]}`);
  const faults: string[] = [];
  for (const [kind, id] of papers) {
    const before = process.cpuUsage();
    const { status, body, problem } = await caller.send('getDocument', { kind, id: String(id) });
    const { user, system } = process.cpuUsage(before);
    const cpu = Math.round((user + system) / 1000);
    const of = `the ${kind} with ${name} in it`;
    if (status !== 200) {
      faults.push(`${of} answered ${status} ${problem?.code}`);
      continue;
    }
    const bytes = new Uint8Array(await (await caller.fetch(body.url)).arrayBuffer());
    const seen = comparable((await readPdf(bytes)).text);
    const wanted = [...GUARDS, ...(plainLatin(text) ? [comparable(text)] : [])];
    const lost = wanted.filter((each) => !seen.includes(each) && !seen.includes(turned(each)));
    faults.push(...lost.map((each) => `${of} lacks ${each.slice(0, 40)}`));
    if (cpu > MOST_CPU_MS) faults.push(`${of} took ${cpu} ms of the processor`);
    if (bytes.length > MOST_BYTES) faults.push(`${of} has ${bytes.length} bytes`);
  }
  return faults;
}

/** A sample of every class on every kind of paper, in short one of each; `count` papers were printed. */
export async function printsOf(
  world: World,
  probed: ProbedShop,
  texts: readonly string[],
  size: Size,
): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const groups = size === 'full' ? byClass(texts) : byClass(texts).slice(0, 1);
  const papers = size === 'full' ? papersOf(probed) : papersOf(probed).slice(0, 1);
  for (const [name, group] of groups)
    faults.push(...(await printed(world, probed, papers, name, sampleOf(group, ON_PAPER))));
  return { count: groups.length * papers.length, faults };
}
