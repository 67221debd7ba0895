import type { Contract } from '@pitlane/contracts';
import { z } from 'zod';
import { idFields, sampleInput } from '../../../kernel/testing/sample-input.ts';
import type { Caller } from '../../../kernel/testing/world.ts';
import { ownAddresses } from '../../pages/testing/addresses.ts';
import { type Neighbours, send, told } from './strangers.ts';
import { worthlessCustomers, worthlessStaff } from './worthless-tokens.ts';

/** Contracts that opened to a session which is over, forged or of the wrong kind. */
export async function openToWorthless(ground: Neighbours): Promise<string[]> {
  const { world, theirs, all } = ground;
  const faults: string[] = [];
  const ask = async (contract: Contract, why: string, caller: Caller): Promise<void> => {
    const before = new Map(caller.cookies);
    const { status } = await send(caller, contract, sampleInput(contract, { ...theirs.ids, ...theirs.publicIds }));
    if (status !== 401) faults.push(`${contract.name} with a token ${why}: ${status}`);
    for (const [name, value] of before) caller.cookies.set(name, value);
  };
  for (const { why, caller } of await worthlessCustomers(world, theirs))
    for (const contract of all.filter(({ may }) => may.customer)) await ask(contract, why, caller);
  for (const { why, caller } of await worthlessStaff(world, theirs))
    for (const contract of all.filter(({ may }) => !may.visitor && !may.customer)) await ask(contract, why, caller);
  return faults;
}

/** Bulk calls that worked on another shop's ids, or opened to somebody who may not use the bulk door. */
export async function bulkReachesOut({ world, mine, theirs, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  const bulk = async (caller: Caller, name: string, input: object) => {
    const answer = await caller.fetch(`/api/v1/bulk/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inputs: [input] }),
    });
    return { status: answer.status, body: (await answer.json()) as { items?: { status: number }[] } };
  };
  for (const contract of all.filter(({ kind }) => kind === 'operation')) {
    const input = sampleInput(contract, theirs.ids);
    const points = idFields(contract).some((field) => Object.values(theirs.ids).includes(String(input[field])));
    const fit = contract.kind === 'operation' && contract.bulk;
    const own = await bulk(mine.shop.staff.ADMIN.caller, contract.name, input);
    const reached = own.body.items?.some(({ status }) => status < 400 || status >= 500) ?? own.status < 400;
    if (fit ? points && reached : own.status !== 404)
      faults.push(`bulk ${contract.name} of another shop: ${own.status}`);
    if (told(own.body, theirs.marks).length > 0) faults.push(`bulk ${contract.name} tells of another shop`);
    const tech = await bulk(mine.shop.staff.TECH.caller, contract.name, input);
    const nobody = await bulk(world.caller(), contract.name, input);
    if (tech.status < 400 || nobody.status < 400) faults.push(`bulk ${contract.name} opens to anybody`);
  }
  return faults;
}

const looksFor = (contract: Contract): string[] => {
  const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as { properties?: object };
  return Object.keys(schema.properties ?? {}).filter((name) => /^q$|search|plate|email|phone|words/i.test(name));
};

/** Searches and exports that told of another shop, or of another customer. */
export async function searchesTell({ mine, theirs, all }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  const wanted = [...theirs.marks, theirs.shopMark, '%', '_', "' or 1=1 --", '\\'];
  const queries = all.filter(({ kind, may }) => kind === 'query' && !may.visitor);
  for (const contract of queries) {
    const caller = contract.may.customer ? mine.customer.caller : mine.shop.staff.ADMIN.caller;
    const base = sampleInput(contract, { ...mine.ids, ...mine.publicIds });
    const asked = looksFor(contract).flatMap((field) => wanted.map((word) => ({ ...base, [field]: word })));
    const csv = contract.kind === 'query' && contract.format === 'csv';
    for (const input of csv ? [base, ...asked] : asked) {
      const { status, body } = await send(caller, contract, input);
      if (status >= 500) faults.push(`${contract.name} ${JSON.stringify(input)}: ${status}`);
      // What was asked for may be said back; anything else of theirs may not.
      const said = Object.values(input).map(String);
      const leaks = told(body, [...theirs.marks, theirs.shopMark]).filter((mark) => !said.includes(mark));
      if (leaks.length > 0) faults.push(`${contract.name} ${JSON.stringify(input)} tells ${leaks}`);
    }
  }
  return faults;
}

/** Pages of the portal that opened another customer's visit, or opened without a session that counts. */
export async function pagesTell({ world, mine, theirs }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  const over = await worthlessCustomers(world, theirs);
  for (const method of ['GET', 'POST'] as const) {
    for (const { page, path } of ownAddresses(method, theirs.publicIds)) {
      const answer = await mine.customer.caller.fetch(path, { method });
      if (answer.status < 400 || answer.status >= 500) faults.push(`${method} ${page} of another: ${answer.status}`);
      if (told(await answer.text(), theirs.marks).length > 0) faults.push(`${method} ${page} tells of another`);
      for (const { why, caller } of over) {
        const closed = await caller.fetch(path, { method });
        const to = closed.headers.get('location') ?? '';
        if (closed.status !== 303 || !to.startsWith('/customer/login'))
          faults.push(`${method} ${page} with a token ${why}: ${closed.status} ${to}`);
      }
    }
  }
  return faults;
}
