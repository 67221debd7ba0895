import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeShop, makeWorkOrder } from '../../apps/server/kernel/testing/factories.ts';
import type { Answer, Caller } from '../../apps/server/kernel/testing/world.ts';
import type { Size, Told } from '../trial/trial.ts';
import { contradictions, countKinds, noted, type Outcome } from './ground/ledger.ts';
import { openSmallDisk, type SmallDisk } from './ground/small-disk.ts';
import { openTown, type Town } from './ground/town.ts';

const KIB = 1024;
/** Room left when an upload begins: none, for the bytes of the type only, for the picture but not its small copy. */
const LEFT = { short: [0, 40 * KIB], full: [0, 4 * KIB, 40 * KIB, 400 * KIB, 480 * KIB, 520 * KIB] } as const;
const WRITES = { short: 400, full: 3000 } as const;
const LANES = 12;

export const what =
  'the disk of the files, then the disk of files and database, filled to the last byte: reading works, writing is refused in plain words and leaves nothing by half, and works again once there is room';

async function noisePhoto(): Promise<{ name: string; bytes: Buffer; type: string }> {
  const [width, height] = [900, 600];
  const raw = { width, height, channels: 3 } as const;
  const bytes = await sharp(randomBytes(width * height * 3), { raw })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { name: 'brakes.jpg', bytes, type: 'image/jpeg' };
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && entry.name !== 'ballast').map(({ name }) => name);
}

/** A refusal for want of room: its code, its status, one sentence for a person, nothing of the inside. */
function badRefusal(what: string, { status, problem }: Pick<Answer<unknown>, 'status' | 'problem'>): string[] {
  const sentence = String(problem?.detail ?? '');
  const typed =
    (status === 507 && problem.code === 'storage_full') || (status === 503 && problem.code === 'unavailable');
  if (!typed) return [`${what} heard ${status} ${problem?.code}`];
  return /^[A-Z][^{}]+\.$/.test(sentence) && !/ENOSPC|errno|\/|53100/.test(sentence)
    ? []
    : [`${what} read “${sentence}”`];
}

type Files = { readonly town: Town; readonly staff: Caller; readonly workOrderId: string };

const upload = async ({ staff, workOrderId }: Files) =>
  staff.upload('uploadFile', { owner: 'work_order', ownerId: workOrderId }, await noisePhoto());

/** What readers and writers of other things meet while the files have no room. */
async function stillUsable({ staff, workOrderId }: Files, url: string): Promise<string[]> {
  const page = await staff.send('getWorkOrder', { workOrderId });
  const photo = await staff.fetch(url);
  await photo.arrayBuffer();
  const written = await staff.send('createCustomer', { name: 'Written meanwhile' });
  return [
    ...(page.status === 200 ? [] : [`the work order answered ${page.status}`]),
    ...(photo.status === 200 ? [] : [`a photo answered ${photo.status}`]),
    ...(written.status === 200 ? [] : [`a write elsewhere answered ${written.status}`]),
  ];
}

/** Rows and bytes agree: two files and two types for each photo with a row, nothing set aside. */
async function halves({ town, workOrderId }: Files): Promise<string[]> {
  const storage = join(town.folder, 'storage');
  const [row] = await town.sql<{ n: number }>('select count(*)::int as n from file where owner_id = $1', [workOrderId]);
  const [files, types, aside] = await Promise.all(
    ['files', 'types', 'tmp'].map(async (part) => (await filesUnder(join(storage, part))).length),
  );
  const want = (row?.n ?? 0) * 2;
  return files === want && types === want && aside === 0
    ? []
    : [`${row?.n} photos have ${files} files, ${types} types and ${aside} set aside`];
}

async function filesFull(town: Town, size: Size): Promise<string[]> {
  const wrong: string[] = [];
  await mkdir(join(town.folder, 'storage'), { recursive: true });
  const disk = await openSmallDisk(8, join(town.folder, 'storage'));
  try {
    const shop = await makeShop(town.world);
    const order = await makeWorkOrder(town.world, shop.shopId);
    const ground: Files = { town, staff: shop.staff.ADMIN.caller, workOrderId: order.id };
    const first = await upload(ground);
    if (first.status !== 200) throw new Error(`the first photo answered ${first.status}`);
    for (const left of LEFT[size]) {
      await disk.fill(left);
      const answers = await Promise.all([upload(ground), upload(ground)]);
      const refused = answers.filter(({ status }) => status !== 200);
      if (refused.length === 0) wrong.push(`${left} bytes were enough for two photos`);
      wrong.push(...refused.flatMap((answer) => badRefusal('an upload', answer)));
      wrong.push(...(await stillUsable(ground, first.body.photo.url)), ...(await halves(ground)));
      await disk.empty();
    }
    const last = await upload(ground);
    if (last.status !== 200) wrong.push(`with room again an upload answered ${last.status}`);
    wrong.push(...(await halves(ground)));
    return wrong;
  } finally {
    await disk.close();
  }
}

/** Writes until some were refused for want of room, or the most is reached. */
async function writeUntilFull(write: (n: number) => Promise<Outcome>, most: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < most && outcomes.filter(({ kind }) => kind !== 'ok').length < 20) outcomes.push(await write(next++));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

type Filled = { readonly wrong: readonly string[]; readonly outcomes: readonly Outcome[] };

/** A town whose whole data folder, database included, lies on a small disk. */
async function onSmallDisk<T>(work: (town: Town, disk: SmallDisk) => Promise<T>): Promise<T> {
  const disk = await openSmallDisk(400);
  try {
    const town = await openTown({ folder: disk.folder });
    try {
      return await work(town, disk);
    } finally {
      await disk.empty();
      await town.close();
    }
  } finally {
    await disk.close();
  }
}

async function everythingFull(town: Town, disk: SmallDisk, most: number): Promise<Filled> {
  const shop = await makeShop(town.world);
  const order = await makeWorkOrder(town.world, shop.shopId);
  const staff = shop.staff.ADMIN.caller;
  const write = (n: number): Promise<Outcome> => {
    const headers = { 'idempotency-key': `full-disk-${n}`, 'x-forwarded-for': `10.7.${(n >> 8) & 255}.${n & 255}` };
    const company = `Company ${'x'.repeat(100)}`;
    return noted(`full ${n}`, () => staff.send('createCustomer', { name: `full ${n}`, company }, headers));
  };
  // A fresh segment of the log: what PostgreSQL has reserved already it may still write.
  await town.sql('select pg_switch_wal()');
  await write(1_000_000);
  await disk.fill();
  const outcomes = await writeUntilFull(write, most);
  const refused = outcomes.filter(({ kind }) => kind !== 'ok');
  const wrong = refused.flatMap(({ status, body }) =>
    badRefusal('a write', { status, problem: JSON.parse(body || '{}') }),
  );
  if (refused.length === 0) wrong.push(`${outcomes.length} writes fitted on a full disk`);
  const page = await staff.send('getWorkOrder', { workOrderId: order.id });
  const list = await staff.send('listCustomers', {});
  if (page.status !== 200 || list.status !== 200) wrong.push(`reading answered ${page.status} and ${list.status}`);
  const rowsNow = async () => {
    const rows = await town.sql<{ name: string; n: number }>(
      'select name, count(*)::int as n from customer where shop_id = $1 group by name',
      [shop.shopId],
    );
    return new Map(rows.map(({ name, n }) => [name, n]));
  };
  wrong.push(...contradictions(outcomes, await rowsNow()));
  await disk.empty();
  const again: Outcome[] = [];
  for (const { key } of refused) again.push(await write(Number(key.split(' ')[1])));
  if (again.some(({ kind }) => kind !== 'ok')) wrong.push(`with room again a write heard ${again[0]?.code}`);
  const known = [...outcomes.filter(({ kind }) => kind === 'ok'), ...again];
  return { wrong: [...wrong, ...contradictions(known, await rowsNow())], outcomes };
}

export async function run(size: Size): Promise<Told> {
  const { files, all } = await onSmallDisk(async (town, disk) => ({
    files: await filesFull(town, size),
    all: await everythingFull(town, disk, WRITES[size]),
  }));
  const wrong = [...files, ...all.wrong];
  const told = `simulated with tmpfs of 8 and 400 MiB filled to the last byte; uploads with ${LEFT[size].length} amounts of room; writes on the full disk: ${countKinds(all.outcomes)}`;
  return { tried: told, wrong };
}
