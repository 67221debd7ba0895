import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openHouse, rolesOf } from '../../apps/server/house.ts';
import { migrate } from '../../apps/server/kernel/database/migrate.ts';
import { configurationOrEnd } from '../serve/configuration.ts';
import { openDatabase } from '../serve/database.ts';
import { giveUp, say } from '../terminal/say.ts';
import { type Kind, kinds, load } from './load.ts';
import { ownerOf } from './owner.ts';
import { readTable, type Table } from './read-table.ts';

export const importHelp = `
npm run pitlane -- import FOLDER|FILE --shop ADDRESS [--dry-run]

Brings customers.csv, vehicles.csv and history.csv into a shop, through the operations people use, as its owner. Commas,
semicolons or tabs; quoted cells; UTF-8, UTF-16 or Windows text. The first row names the columns:

  customers.csv   name, email, phone, company
  vehicles.csv    plate, make, model, year, vin, colour, owner (an e-mail address, phone number or name)
  history.csv     date (2025-03-31), plate, work, km, total: kept as a note of the car's owner

Run it again at any time: rows that are there already stay as they are.
  --dry-run   reads and checks every row, writes nothing

Exit code 0: every row was fine. 1: some rows were not; they are listed with their lines, the others were brought in.
`;

const kindOf = (file: string): Kind | undefined =>
  kinds.find((kind) => basename(file).toLowerCase().startsWith(kind) && /\.(csv|txt|tsv)$/i.test(file));

function filesAt(path: string): Partial<Record<Kind, Table>> {
  const all = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const found: Partial<Record<Kind, Table>> = {};
  for (const file of all.sort()) {
    const kind = kindOf(file);
    if (kind) found[kind] = readTable(readFileSync(file));
  }
  return found;
}

/** Reads the files, brings them into the shop and prints what became of each row. */
export async function bringIn(words: readonly string[]): Promise<void> {
  const [path] = words;
  const slug = words[words.indexOf('--shop') + 1];
  if (!path || path.startsWith('-') || !words.includes('--shop') || !slug) return giveUp(importHelp.trim(), 2);
  const files = filesAt(path);
  if (Object.keys(files).length === 0)
    return giveUp(`Nothing to bring in: ${path} holds no ${kinds.join('.csv, ')}.csv.`, 2);
  const env = configurationOrEnd();
  const database = await openDatabase(env, say);
  await migrate(database.directUrl, rolesOf(env));
  const house = await openHouse({
    env: { ...env, roles: { web: true, worker: false } },
    databaseUrl: database.url,
    onError: (error) => say(error.message),
  });
  try {
    const actor = await ownerOf(house, slug);
    if (!actor) return giveUp(`There is no shop at the address "${slug}" with an owner who has joined.`);
    const dryRun = words.includes('--dry-run');
    const { added, known, wrong } = await load({ house, actor, dryRun }, files);
    for (const kind of kinds)
      if (files[kind])
        say(`${kind}: ${added[kind]} ${dryRun ? 'would be added' : 'added'}, ${known[kind]} there already`);
    for (const { file, line, why } of wrong) say(`  ${file}, line ${line}: ${why}`);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await house.close();
    await database.stop();
  }
}
