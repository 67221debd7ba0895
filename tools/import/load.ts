import { createHash } from 'node:crypto';
import { contracts } from '@pitlane/contracts';
import type { House } from '../../apps/server/house.ts';
import type { Actor } from '../../apps/server/kernel/actor.ts';
import { Refusal } from '../../apps/server/kernel/refusal.ts';
import { cellOf } from './columns.ts';
import type { Table, TableRow } from './read-table.ts';

export const kinds = ['customers', 'vehicles', 'history'] as const;
export type Kind = (typeof kinds)[number];
export type Wrong = { readonly file: Kind; readonly line: number; readonly why: string };
export type Outcome = {
  readonly added: Record<Kind, number>;
  /** Rows that were there already. */
  readonly known: Record<Kind, number>;
  readonly wrong: readonly Wrong[];
};
type Into = { readonly house: House; readonly actor: Actor & { shopId: string }; readonly dryRun: boolean };
type Operation = 'createCustomer' | 'createVehicle' | 'addCustomerNote';

/** The same row always gets the same id and key, so that a second run changes nothing. */
function idOf(shopId: string, what: string): string {
  const hex = createHash('sha256').update(`${shopId} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Performs a row's operation once; a dry run only reads the input as the operation would. Answers whether it was new. */
async function perform(into: Into, name: Operation, id: string, input: object): Promise<boolean> {
  const parsed = contracts[name].input.safeParse(input);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`).join('; '),
    );
  if (into.dryRun) return true;
  const request = { id: `import-${id}`, address: '', device: 'import', idempotencyKey: `import-${id}` };
  const { replayed } = await into.house.runner.call(into.actor, name, input, request);
  return !replayed;
}

async function ask<T>({ house, actor }: Into, name: string, input: object): Promise<T> {
  return (await house.runner.call(actor, name, input, { id: 'import', address: '', device: 'import' })).body as T;
}
type Found = { items: { id: string; name?: string; plate?: string; owner?: { id: string } | null }[] };

/** Who is meant by an e-mail address, a phone number or a name; by a name only when nobody shares it. */
async function customerOf(into: Into, words: string): Promise<string | undefined> {
  const { items } = await ask<Found>(into, 'listCustomers', { search: words, limit: 5 });
  const named = items.filter(({ name }) => name?.toLowerCase() === words.toLowerCase());
  if (/[@\d]/.test(words)) return items[0]?.id;
  return named.length === 1 ? named[0]?.id : undefined;
}

async function carOf(into: Into, plate: string): Promise<Found['items'][number] | undefined> {
  const bare = (text = '') => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const { items } = await ask<Found>(into, 'listVehicles', { search: plate, limit: 20 });
  return items.find((car) => bare(car.plate) === bare(plate));
}

async function customer(into: Into, row: TableRow): Promise<boolean> {
  const [name, email, phone] = [cellOf(row, 'name'), cellOf(row, 'email'), cellOf(row, 'phone')];
  const company = cellOf(row, 'company');
  if (email && (await customerOf(into, email))) return false;
  const id = idOf(into.actor.shopId, `customer ${(email ?? phone ?? name ?? '').toLowerCase()}`);
  const kind = company ? 'business' : 'person';
  return perform(into, 'createCustomer', id, { id, kind, name: name ?? company, email, phone, company });
}

async function vehicle(into: Into, row: TableRow): Promise<boolean> {
  const [plate = '', owner, year] = [cellOf(row, 'plate'), cellOf(row, 'owner'), cellOf(row, 'year')];
  if (plate && (await carOf(into, plate))) return false;
  const customerId = owner ? await customerOf(into, owner) : undefined;
  if (owner && !customerId && !into.dryRun) throw new Error(`owner: nobody is known as “${owner}”`);
  const id = idOf(into.actor.shopId, `vehicle ${plate.toUpperCase()}`);
  const [make, model, vin, colour] = (['make', 'model', 'vin', 'colour'] as const).map((each) => cellOf(row, each));
  return perform(into, 'createVehicle', id, {
    id,
    plate,
    ...(customerId ? { customerId } : {}),
    ...(make ? { make } : {}),
    ...(model ? { model } : {}),
    ...(vin ? { vin } : {}),
    ...(colour ? { colour } : {}),
    ...(year ? { year: Number(year) } : {}),
  });
}

/** A past visit is told in a note of the car's owner: what was done elsewhere is no work order of this shop's books. */
async function visit(into: Into, row: TableRow): Promise<boolean> {
  const [date = '', plate = '', work = ''] = [cellOf(row, 'date'), cellOf(row, 'plate'), cellOf(row, 'work')];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`date: “${date}” is not a day like 2025-03-31`);
  if (!work) throw new Error('work: is empty');
  const car = await carOf(into, plate);
  if (!car && into.dryRun) return true;
  const customerId = car?.owner?.id;
  if (!customerId) throw new Error(car ? `plate: ${plate} has no owner` : `plate: no car is known as “${plate}”`);
  const km = cellOf(row, 'km');
  const facts = [plate, ...(km ? [`${km} km`] : []), work, cellOf(row, 'total')].filter(Boolean).join(', ');
  const text = `${date}: ${facts}`;
  // A key is forgotten after a while; what was noted is not.
  const { notes } = await ask<{ notes: { text: string }[] }>(into, 'getCustomer', { customerId });
  if (notes.some((note) => note.text === text)) return false;
  return perform(into, 'addCustomerNote', idOf(into.actor.shopId, `history ${text}`), { customerId, text });
}

const steps = { customers: customer, vehicles: vehicle, history: visit } as const;

const whyOf = (error: unknown): string => {
  if (!(error instanceof Refusal)) return (error as Error).message;
  return [error.code, ...error.fields.map(({ field }) => field)].join(': ');
};

/** Brings files into a shop, row by row through the operations people use; a wrong row is told and the others go on. */
export async function load(into: Into, files: Partial<Record<Kind, Table>>): Promise<Outcome> {
  const none = () => ({ customers: 0, vehicles: 0, history: 0 });
  const [added, known, wrong] = [none(), none(), [] as Wrong[]];
  for (const kind of kinds) {
    const table = files[kind];
    wrong.push(...(table?.wrong ?? []).map((each) => ({ file: kind, ...each })));
    for (const row of table?.rows ?? []) {
      try {
        if (await steps[kind](into, row)) added[kind] += 1;
        else known[kind] += 1;
      } catch (error) {
        if (error instanceof Refusal && error.code === 'already_exists') known[kind] += 1;
        else wrong.push({ file: kind, line: row.line, why: whyOf(error) });
      }
    }
  }
  return { added, known, wrong };
}
