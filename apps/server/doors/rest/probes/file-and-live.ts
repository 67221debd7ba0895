import { WebSocket } from 'ws';
import { makeCustomer } from '../../../kernel/testing/factories.ts';
import type { Caller, World } from '../../../kernel/testing/world.ts';
import { type Neighbours, told } from './strangers.ts';
import { worthlessCustomers, worthlessStaff } from './worthless-tokens.ts';

const JPEG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A file of this shop's work order as its people see it; answers the signed address. */
async function addFile(caller: Caller, workOrderId: string): Promise<string> {
  const input = { owner: 'work_order', ownerId: workOrderId };
  const { status, body } = await caller.upload('uploadFile', input, {
    name: 'seen.png',
    bytes: JPEG,
    type: 'image/png',
  });
  if (status !== 200) throw new Error(`The upload answered ${status}: ${JSON.stringify(body)}`);
  return /"(\/files\/[^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
}

/** Addresses of files that opened without a signature that counts, each tried as a stranger. */
export async function filesOpen({ world, mine, theirs }: Neighbours): Promise<string[]> {
  const own = await addFile(mine.shop.staff.ADMIN.caller, String(mine.ids.workOrderId));
  const other = await addFile(theirs.shop.staff.ADMIN.caller, String(theirs.ids.workOrderId));
  const [ownPath = '', query = ''] = own.split('?');
  const [otherPath = ''] = other.split('?');
  const later = new URLSearchParams(query);
  later.set('expires', '99999999999');
  const named = new URLSearchParams(query);
  named.set('disposition', 'inline; filename="a.html"');
  const typed = new URLSearchParams(query);
  typed.set('type', 'text/html');
  const tries: Readonly<Record<string, string>> = {
    'no signature': ownPath,
    'an empty one': `${ownPath}?expires=99999999999&sig=`,
    'another file’s': `${otherPath}?${query}`,
    'a longer life': `${ownPath}?${later}`,
    'another name': `${ownPath}?${named}`,
    'another kind': `${ownPath}?${typed}`,
    'a way out': `/files/..%2f..%2fsecrets.json?${query}`,
    'a way up': `/files/%2e%2e/secrets.json?${query}`,
    'a root': `/files//etc/passwd?${query}`,
  };
  const faults: string[] = [];
  for (const [why, path] of Object.entries(tries)) {
    const { status } = await world.caller().fetch(path);
    if (status < 400 || status >= 500) faults.push(`file with ${why}: ${status}`);
  }
  if ((await world.caller().fetch(own)).status !== 200) faults.push('file with its own signature does not open');
  world.clock.advance(40 * 86_400_000);
  if ((await world.caller().fetch(own)).status !== 404) faults.push('file after its time opens');
  world.clock.advance(-40 * 86_400_000);
  return faults;
}

type Heard = { readonly opened: boolean; readonly frames: string };

/** What a socket hears of the log after an event, of all of it as a rule; not opened when the house refuses. */
export function listen(world: World, caller: Caller, realm: string, origin?: string, after = 0): Promise<Heard> {
  const cookie = [...caller.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`${world.server.url.replace('http', 'ws')}/api/v1/live?realm=${realm}&after=${after}`, {
    headers: { cookie, ...(origin ? { origin } : {}) },
  });
  let frames = '';
  return new Promise((resolve) => {
    socket.on('error', () => resolve({ opened: false, frames }));
    socket.on('close', () => resolve({ opened: true, frames }));
    socket.on('message', (raw) => {
      frames += `${String(raw)}\n`;
      if (/"type":"(ready|gap)"/.test(String(raw))) socket.close();
    });
  });
}

/** Live channels that opened to who has no session that counts, or rang for what is not the listener's. */
export async function liveTells({ world, mine, theirs }: Neighbours): Promise<string[]> {
  const faults: string[] = [];
  await theirs.shop.staff.ADMIN.caller.call('createCustomer', { name: 'FOREIGN new' });
  const { id } = await mine.shop.staff.ADMIN.caller.call('createCustomer', { name: 'OWNMARK new' });
  for (const { why, caller } of await worthlessStaff(world, theirs))
    if ((await listen(world, caller, 'staff')).opened) faults.push(`live opens with a token ${why}`);
  for (const { why, caller } of (await worthlessCustomers(world, theirs)).slice(0, 5))
    if ((await listen(world, caller, 'customer')).opened) faults.push(`live opens to a customer, token ${why}`);
  const owner = mine.shop.staff.ADMIN.caller;
  if ((await listen(world, owner, 'customer')).opened) faults.push('live opens to staff in the other realm');
  if ((await listen(world, mine.customer.caller, 'staff')).opened) faults.push('live opens to customers as staff');
  if ((await listen(world, owner, 'staff', 'https://elsewhere.example')).opened)
    faults.push('live opens to another site');
  const heard = await listen(world, owner, 'staff');
  if (!heard.frames.includes(id)) faults.push('live does not tell its own people');
  const theirIds = Object.values(theirs.ids).filter((value) => value.length === 36);
  if (told(heard.frames, [...theirs.marks, ...theirIds]).length > 0) faults.push('live tells of another shop');
  const tech = await listen(world, mine.shop.staff.TECH.caller, 'staff');
  if (/"name":"(customer|shop|staff|message|estimate)\./.test(tech.frames)) faults.push('live tells a technician more');
  const neighbour = await makeCustomer(world, mine.shop.shopId);
  const customer = await listen(world, neighbour.caller, 'customer');
  if (/"type":"event"/.test(customer.frames)) faults.push('live tells a customer of another');
  return faults;
}
