import { readFileSync } from 'node:fs';
import { needSite } from '../../apps/server/doors/pages/testing/browse.ts';
import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import type { World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { dangersIn, tagsOf } from './ground/markup.ts';
import { packer } from './ground/pack.ts';
import { plantInRows, plantTexts } from './ground/plant.ts';
import { exportsOf, mailsAfter, pagesOf } from './ground/surfaces.ts';
import { hostileTexts } from './strings/own.ts';

export const what =
  'scripts, markup, formulas and strange characters written through every field a person may write into, and looked for in pages, mails, calendars and exports';

const naughty = (): string[] =>
  JSON.parse(readFileSync(new URL('./strings/naughty.json', import.meta.url), 'utf8')) as string[];
const FIRST_MAIL = '00000000-0000-0000-0000-000000000000';

type Ground = {
  readonly world: World;
  readonly probed: ProbedShop;
  readonly versions: Map<string, number>;
  mail: string;
};

async function runningIn(probed: ProbedShop): Promise<string[]> {
  return (await exportsOf(probed)).flatMap(({ name, rows, running }) => [
    ...(rows < 3 ? [`${name} is empty`] : []),
    ...running.map((cell) => `the cell ${cell.slice(0, 30)} in ${name}`),
  ]);
}

/** Every text a spreadsheet would run, as the name that stands in each export. */
async function formulasRun({ world, probed }: Ground, texts: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const text of texts.filter((each) => /^[=+\-@\t]/.test(each))) {
    await world.sql('update customer set name = $2 where shop_id = $1', [probed.shop.shopId, text]);
    faults.push(...(await runningIn(probed)));
  }
  return faults;
}

/** Everything shown after a planting; answers what would run, with where it was seen. */
async function lookForDangers(ground: Ground, known: ReadonlySet<string>): Promise<string[]> {
  const { world, probed } = ground;
  const faults: string[] = [];
  for (const { name, html } of await pagesOf(probed))
    faults.push(...dangersIn(html, known).map((what) => `${what} in ${name.replace(/[a-z]+_\w{22}/, ':id')}`));
  const { mails, last } = await mailsAfter(world, ground.mail);
  ground.mail = last;
  for (const { subject, html, heads, calendars } of mails) {
    faults.push(...dangersIn(html, known).map((what) => `${what} in the mail "${subject.slice(0, 30)}"`));
    if (heads.some((head) => /[\r\n]/.test(head)))
      faults.push(`a line break in the head of the mail "${subject.slice(0, 30)}"`);
    if (calendars.some((file) => /^ATTENDEE:mailto:zap/m.test(file)))
      faults.push('a line of its own in a calendar file');
  }
  faults.push(...(await runningIn(probed)));
  return faults;
}

/** The tags our own pages and mails are made of, seen with plain words in every field. */
async function knownTags(ground: Ground): Promise<Set<string>> {
  const { world, probed, versions } = ground;
  await plantTexts(world, probed, () => 'Plain words', versions);
  const pages = await pagesOf(probed);
  const { mails, last } = await mailsAfter(world, FIRST_MAIL);
  ground.mail = last;
  return new Set([...pages, ...mails].flatMap(({ html }) => tagsOf(html)).map(({ name }) => name));
}

export async function run(size: Size): Promise<Told> {
  await needSite();
  return onGround({ demo: true }, async (world) => {
    const probed = await makeProbedShop(world, 'OWNMARK');
    const ground: Ground = { world, probed, versions: new Map(), mail: FIRST_MAIL };
    const known = await knownTags(ground);
    const texts = size === 'full' ? [...hostileTexts, ...naughty()] : hostileTexts;
    const faults = await formulasRun(ground, texts);
    const [fields, cells] = [packer(texts), packer(texts)];
    let [passes, done, columns] = [0, 0, 0];
    do {
      const planted = await plantTexts(world, probed, fields.next, ground.versions);
      faults.push(...planted.faults, ...(await lookForDangers(ground, known)));
      done = Math.max(done, planted.done);
      if (passes === 0 || !cells.done()) {
        columns = Math.max(columns, await plantInRows(world, probed.shop.shopId, cells.next));
        faults.push(...(await lookForDangers(ground, known)));
      }
      passes += 1;
    } while (size === 'full' && !(fields.done() && cells.done()));
    const drawn = fields.told().drawn + cells.told().drawn;
    return {
      tried: `${texts.length} texts through ${fields.told().fields} fields of ${done} operations and ${columns} columns, ${drawn} times in ${passes} passes`,
      wrong: [...new Set(faults)],
    };
  });
}
