import { type Contract, contracts, permissionsOf, roles } from '@pitlane/contracts';
import { makeCustomer, makeOperator } from '../../../kernel/testing/factories.ts';
import { idFields, sampleInput } from '../../../kernel/testing/sample-input.ts';
import type { Answer, Caller, World } from '../../../kernel/testing/world.ts';
import { makeProbedShop, type ProbedShop } from './probed-shop.ts';

/** Two shops with one row of everything each; `mine` asks, `theirs` must never show. */
export type Neighbours = {
  readonly world: World;
  readonly mine: ProbedShop;
  readonly theirs: ProbedShop;
  readonly all: readonly Contract[];
};

export async function makeNeighbours(world: World): Promise<Neighbours> {
  const mine = await makeProbedShop(world, 'OWNMARK');
  const theirs = await makeProbedShop(world, 'FOREIGN');
  return { world, mine, theirs, all: Object.values(contracts) as Contract[] };
}

/** Calls any contract by its object. */
export const send = (caller: Caller, { name }: Contract, input: object): Promise<Answer<unknown>> =>
  caller.send(name as keyof typeof contracts, input as never) as Promise<Answer<unknown>>;

/** Which of these marks an answer holds. */
export const told = (body: unknown, marks: readonly string[]): string[] =>
  marks.filter((mark) => JSON.stringify(body ?? '').includes(mark));

const foreign = ({ theirs }: Neighbours) => ({ ...theirs.ids, ...theirs.publicIds });
const line = (contract: Contract, who: string, status: number) => `${contract.name} as ${who}: ${status}`;

/** Contracts that answered somebody without a session with anything but "sign in". */
export async function openToStrangers(ground: Neighbours, caller: Caller): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of ground.all.filter(({ may }) => !may.visitor)) {
    const { status } = await send(caller, contract, sampleInput(contract, foreign(ground)));
    if (status !== 401) faults.push(line(contract, 'a stranger', status));
  }
  return faults;
}

/** Contracts that let a role pass which lacks their permission. */
export async function openToWrongRoles({ mine, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of all) {
    const needed = contract.may.staff;
    if (!needed || needed === 'session') continue;
    for (const role of roles.filter((each) => !permissionsOf[each].has(needed))) {
      const { status } = await send(mine.shop.staff[role].caller, contract, sampleInput(contract, mine.ids));
      if (status !== 403) faults.push(line(contract, role, status));
    }
  }
  return faults;
}

/** Contracts of one realm that opened to the other. */
export async function openToOtherRealm({ mine, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of all.filter(({ may }) => !may.visitor)) {
    const [who, caller] = contract.may.customer
      ? (['staff', mine.shop.staff.ADMIN.caller] as const)
      : (['customer', mine.customer.caller] as const);
    const { status } = await send(caller, contract, sampleInput(contract, { ...mine.ids, ...mine.publicIds }));
    if (status !== 403) faults.push(line(contract, who, status));
  }
  return faults;
}

/** The platform's contracts that opened to an owner of a shop, or did not to the operator. */
export async function openToShopPeople({ world, mine, all }: Neighbours): Promise<string[]> {
  const operator = await makeOperator(world);
  const faults: string[] = [];
  for (const contract of all.filter(({ may }) => may.platform && !may.staff)) {
    const owner = await send(mine.shop.staff.ADMIN.caller, contract, sampleInput(contract, {}));
    if (owner.status !== 403) faults.push(line(contract, 'owner of a shop', owner.status));
    const own = await send(operator, contract, sampleInput(contract, {}));
    if (own.status >= 400) faults.push(line(contract, 'operator', own.status));
  }
  return faults;
}

/** Staff contracts that found another shop's ids or told of another shop. */
export async function tellsOfOtherShop({ mine, theirs, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of all.filter(({ may, name }) => may.staff && name !== 'signOut')) {
    const input = sampleInput(contract, theirs.ids);
    const points = idFields(contract).some((field) => Object.values(theirs.ids).includes(String(input[field])));
    const { status, body } = await send(mine.shop.staff.ADMIN.caller, contract, input);
    const leaks = told(body, [...theirs.marks, theirs.shopMark]);
    if (leaks.length > 0) faults.push(`${contract.name} tells ${leaks}`);
    if (status >= 500 || (points && status < 400)) faults.push(line(contract, 'another shop', status));
  }
  return faults;
}

/** Customer contracts that found another customer's ids (of the same shop) or told of that customer. */
export async function tellsOfOtherCustomer({ world, theirs, all }: Neighbours): Promise<string[]> {
  const neighbour = await makeCustomer(world, theirs.shop.shopId);
  const faults: string[] = [];
  for (const contract of all.filter(({ may, name }) => may.customer && name !== 'signOutCustomer')) {
    const { status, body } = await send(neighbour.caller, contract, sampleInput(contract, theirs.publicIds));
    const leaks = told(body, theirs.marks);
    if (leaks.length > 0) faults.push(`${contract.name} tells ${leaks}`);
    if (status >= 500 || (/:\w/.test(contract.path) && status < 400))
      faults.push(line(contract, 'another customer', status));
  }
  return faults;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

/** A customer's own answers that hold an internal id or an internal note. */
export async function tellsOfInside({ theirs, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  for (const contract of all.filter(({ may, kind }) => may.customer && kind === 'query')) {
    const { status, body } = await send(theirs.customer.caller, contract, sampleInput(contract, theirs.publicIds));
    const text = JSON.stringify(body).replace(/\/files\/[^"]*/g, '');
    if (status !== 200) faults.push(line(contract, 'its owner', status));
    if (UUID.test(text) || text.includes('secret note')) faults.push(`${contract.name} tells of the inside`);
  }
  return faults;
}
