import type { Finding } from './finding.ts';
import { type Place, type PlaceKind, placeOf } from './places.ts';

export type Edge = { from: string; to: string; line: number; typeOnly?: boolean };

type Verdict = string | undefined;
type Rule = (from: Place, to: Place, typeOnly: boolean) => Verdict;

const tellBusiness = 'the kernel contains no business word: put this into the room it speaks of';
const useEvents = 'rooms reach each other through index.ts or by reacting to events: export it there, or react';
const portsOnly =
  "only a port may be imported: move what is needed into the kind's port.ts and let main.ts choose the vendor";

const isPort = (to: Place) => /^apps\/server\/integrations\/[^/]+\/port\.ts$/.test(to.path);
const isFrontDoor = (to: Place) => /^apps\/server\/modules\/[^/]+\/index\.ts$/.test(to.path);
const isModuleList = (to: Place) => /^apps\/server\/modules\/[^/]+\/module\.ts$/.test(to.path);
const sameRoom = (from: Place, to: Place) => from.room !== '' && from.room === to.room;
const ports: Rule = (_, to) => (isPort(to) ? undefined : portsOnly);
const never =
  (why: string): Rule =>
  () =>
    why;
const fine: Rule = () => undefined;
const everywhere: Partial<Record<PlaceKind, Rule>> = { contracts: fine, configuration: fine };

/** Who may import whom; a pair that is not in the table is refused. */
const table: Record<PlaceKind, Partial<Record<PlaceKind, Rule>>> = {
  kernel: {
    ...everywhere,
    kernel: fine,
    schema: fine,
    integration: ports,
    phrases: never('the kernel speaks no human language: refuse with a code and let the door find the words'),
    module: never(tellBusiness),
    subscriber: never('the kernel does not know its readers: register the subscriber in main.ts'),
    door: never('the kernel does not know its doors: pass what it needs as an argument'),
  },
  module: {
    ...everywhere,
    phrases: fine,
    tokens: fine,
    kernel: fine,
    schema: fine,
    'server-data': fine,
    integration: ports,
    module: (from, to) => (sameRoom(from, to) || isFrontDoor(to) ? undefined : useEvents),
    subscriber: never('a room does not know who listens: record an event and let the subscriber hear it'),
    door: never('a room does not know its doors: put translation into the door, truth into the room'),
  },
  subscriber: {
    ...everywhere,
    phrases: fine,
    tokens: fine,
    kernel: fine,
    schema: fine,
    integration: ports,
    subscriber: (from, to) => (sameRoom(from, to) ? undefined : 'subscribers do not know each other: use the event'),
    module: never('subscribers know events, not rooms: perform an operation by name, or read a published view'),
  },
  door: {
    ...everywhere,
    wiring: (_, to, typeOnly) =>
      typeOnly && to.path === 'apps/server/house.ts' ? undefined : 'a door is handed the house: import its type only',
    kernel: fine,
    schema: fine,
    'front end': (from) =>
      from.room === 'pages' ? undefined : 'only the pages door renders pages: move this to doors/pages',
    module: (_, to) =>
      isModuleList(to) ? undefined : 'a door sees the list in module.ts only: add an operation or query',
    door: (from, to) =>
      sameRoom(from, to) || to.room === 'hall'
        ? undefined
        : 'doors do not know each other: what they share stands in doors/hall',
    integration: (from, to) => (from.room === 'inbound' || isPort(to) ? undefined : portsOnly),
    phrases: (from) =>
      ['pages', 'hall', 'mailbox', 'rest'].includes(from.room)
        ? undefined
        : 'words are chosen by pages and front ends: send the code',
    tokens: (from) => (from.room === 'pages' ? undefined : 'only pages have a look'),
  },
  integration: {
    ...everywhere,
    kernel: fine,
    phrases: fine,
    tokens: fine,
    integration: (from, to) => (sameRoom(from, to) || isPort(to) ? undefined : portsOnly),
    module: never('a vendor knows nothing of the business: pass plain data through the port'),
  },
  'front end': {
    contracts: fine,
    phrases: fine,
    tokens: fine,
    client: fine,
    'front end': (from, to) => screens(from, to),
  },
  demo: {
    ...everywhere,
    phrases: fine,
    tokens: fine,
    kernel: fine,
    schema: fine,
    demo: fine,
    'server-data': fine,
    module: fine,
    integration: fine,
    wiring: (_, to) => (to.path === 'apps/server/house.ts' ? undefined : 'the demo opens the house and nothing else'),
  },
  schema: { schema: fine, kernel: fine },
  configuration: { configuration: fine },
  contracts: { contracts: fine },
  phrases: { phrases: fine, contracts: fine },
  tokens: { tokens: fine },
  client: { client: fine, contracts: fine },
  'server-data': { 'server-data': fine },
  wiring: {},
  workshop: {},
};

function screens(from: Place, to: Place): Verdict {
  const [fromApp, fromRoom] = from.room.split('/');
  const [toApp, toRoom] = to.room.split('/');
  if (fromApp !== toApp) return 'front ends share through packages/: move it to client, phrases or tokens';
  if (!fromRoom || !toRoom || fromRoom === toRoom) return undefined;
  return `screens of one room do not reach into another: move it to apps/${fromApp}/src/shared`;
}

/** Every import that crosses a wall. Wiring, tests and tools may import anything; nothing imports main.ts. */
export function crossedWalls(edges: readonly Edge[]): Finding[] {
  return edges.flatMap(({ from, to, line, typeOnly = false }) => {
    const [source, target] = [placeOf(from), placeOf(to)];
    if (source.kind === 'workshop') return [];
    const what = verdict(source, target, typeOnly);
    return what ? [{ where: `${from}:${line}`, what: `imports ${to}; ${what}.` }] : [];
  });
}

function verdict(source: Place, target: Place, typeOnly: boolean): Verdict {
  if (target.path === 'apps/server/main.ts')
    return 'main.ts is imported by nothing: pass what is needed as an argument';
  if (source.kind === 'wiring') return undefined;
  if (target.kind === 'workshop')
    return 'shipped code does not use tests or tools: move it into the part that needs it';
  const rule = table[source.kind]?.[target.kind];
  if (rule) return rule(source, target, typeOnly);
  return `${source.kind} may not know ${target.kind}: see the table in tools/checks/walls.ts`;
}
