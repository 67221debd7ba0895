import { readFileSync } from 'node:fs';
import { needSite } from '../../apps/server/doors/pages/testing/browse.ts';
import { makeProbedShop, type ProbedShop } from '../../apps/server/doors/rest/probes/probed-shop.ts';
import type { World } from '../../apps/server/kernel/testing/world.ts';
import { onGround } from '../trial/stand.ts';
import type { Size, Told } from '../trial/trial.ts';
import { answersOf, wordsInBells } from './ground/answers.ts';
import { dangersIn, plain, tagsOf } from './ground/markup.ts';
import { packer } from './ground/pack.ts';
import { plantInRows, plantTexts, sayReady } from './ground/plant.ts';
import { printsOf } from './ground/prints.ts';
import { readBack, type Seen } from './ground/seen.ts';
import { exportsOf, mailsAfter, pagesOf } from './ground/surfaces.ts';
import { hostileTexts } from './strings/own.ts';

export const what =
  'scripts, markup, formulas and strange characters written through every field a person may write into, and read back in pages, mails, calendars, exports, answers, bells and papers';

const naughty = (): string[] =>
  JSON.parse(readFileSync(new URL('./strings/naughty.json', import.meta.url), 'utf8')) as string[];
/** A pass takes some seconds: more of them would mean that a field has become far shorter or a list far longer. */
const MOST_PASSES = 40;
/** Operations refuse signs that control a terminal; past them such texts still stand in the rows. */
const REFUSED = /[^\P{Cc}\t\n\r]/u;
const FIRST_MAIL = '00000000-0000-0000-0000-000000000000';

type Ground = {
  readonly world: World;
  readonly probed: ProbedShop;
  readonly versions: Map<string, number>;
  readonly seen: Seen;
  mail: string;
};

async function runningIn({ probed, seen }: Ground): Promise<string[]> {
  return (await exportsOf(probed)).flatMap(({ name, rows, running, words }) => {
    seen.note('export', words);
    return [
      ...(rows < 3 ? [`${name} is empty`] : []),
      ...running.map((cell) => `the cell ${cell.slice(0, 30)} in ${name}`),
    ];
  });
}

/** Every text a spreadsheet would run, as the name that stands in each export. */
async function formulasRun(ground: Ground, texts: readonly string[]): Promise<string[]> {
  const { world, probed } = ground;
  const faults: string[] = [];
  for (const text of texts.filter((each) => /^[=+\-@\t]/.test(each))) {
    await world.sql('update customer set name = $2 where shop_id = $1', [probed.shop.shopId, text]);
    faults.push(...(await runningIn(ground)));
  }
  return faults;
}

async function dangersInMails(ground: Ground, known: ReadonlySet<string>): Promise<string[]> {
  const { mails, last } = await mailsAfter(ground.world, ground.mail);
  ground.mail = last;
  return mails.flatMap(({ subject, html, heads, calendars }) => {
    const mail = `the mail "${subject.slice(0, 30)}"`;
    ground.seen.note('mail', plain(html));
    return [
      ...dangersIn(html, known).map((what) => `${what} in ${mail}`),
      ...(heads.some((head) => /[\r\n]/.test(head)) ? [`a line break in the head of ${mail}`] : []),
      ...(calendars.some((file) => /^ATTENDEE:mailto:zap/m.test(file)) ? ['a line of its own in a calendar file'] : []),
    ];
  });
}

/** Everything shown after a planting; answers what would run, with where it was seen. */
async function lookForDangers(ground: Ground, known: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, html } of await pagesOf(ground.probed)) {
    ground.seen.note('page', plain(html));
    faults.push(...dangersIn(html, known).map((what) => `${what} in ${name.replace(/[a-z]+_\w{22}/, ':id')}`));
  }
  return [...faults, ...(await dangersInMails(ground, known)), ...(await runningIn(ground))];
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

type Passed = { readonly words: string; readonly passes: number; readonly faults: readonly string[] };

/** Deals the texts to the fields of the operations, then to the columns behind them, and looks after each pass. */
async function passAll(
  ground: Ground,
  texts: readonly string[],
  known: ReadonlySet<string>,
  most: number,
): Promise<Passed> {
  const { world, probed, versions, seen } = ground;
  const [fields, cells] = [packer(texts), packer(texts)];
  const faults: string[] = [];
  let [passes, done, columns] = [0, 0, 0];
  do {
    const planted = await plantTexts(world, probed, fields.next, versions);
    done = Math.max(done, planted.done);
    const answers = await answersOf(probed);
    seen.note('answer', answers.words);
    faults.push(...planted.faults, ...answers.faults, ...(await lookForDangers(ground, known)));
    passes += 1;
  } while (passes < most && !fields.done());
  do {
    columns = Math.max(columns, await plantInRows(world, probed.shop.shopId, cells.next));
    await sayReady(world, probed);
    faults.push(...(await lookForDangers(ground, known)));
    passes += 1;
  } while (passes < 2 * most && !cells.done());
  const { fields: count, classes } = fields.told();
  const drawn = fields.told().drawn + cells.told().drawn;
  const words = `${texts.length} texts of ${classes} classes through ${count} fields of ${done} operations and ${columns} columns, ${drawn} times in ${passes} passes`;
  return { words, passes, faults };
}

/**
 * Texts times fields are too many to try each pair alone. The rule: every text goes through every field and column that
 * holds 1,000 characters, a text of every class (`strings/classes.ts`) through every other one, several at a time; and
 * every text must be read back, whole, in a page, a mail, an export and an answer of the API. Every text a spreadsheet
 * would run stands alone in a cell once. The live channel must carry no words at all. A sample of every class is printed
 * on every kind of paper, read back, and may not cost a worker seconds. The short size is the first pass with a few texts,
 * and one paper.
 */
export async function run(size: Size): Promise<Told> {
  await needSite();
  return onGround({ demo: true }, async (world) => {
    const probed = await makeProbedShop(world, 'OWNMARK');
    const full = size === 'full';
    const texts = full ? [...hostileTexts, ...naughty()] : hostileTexts;
    const ground: Ground = { world, probed, versions: new Map(), seen: readBack(texts), mail: FIRST_MAIL };
    const known = await knownTags(ground);
    const faults = await formulasRun(ground, texts);
    const passed = await passAll(ground, texts, known, full ? MOST_PASSES : 1);
    faults.push(...passed.faults, ...(await wordsInBells(world, probed)));
    for (const { kind, texts: lost } of full ? ground.seen.missing() : [])
      for (const text of lost.filter((each) => kind !== 'answer' || !REFUSED.test(each)))
        faults.push(`${JSON.stringify(text).slice(0, 60)} never stood in any ${kind}`);
    const prints = await printsOf(world, probed, texts, size);
    faults.push(...prints.faults);
    return { tried: `${passed.words}; ${prints.count} papers`, wrong: [...new Set(faults)] };
  });
}
