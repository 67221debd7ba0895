/** Which part of the house a file is in: the kind of place, and the room, door, kind of integration or front end. */
export type Place = { kind: PlaceKind; room: string; path: string };

export type PlaceKind =
  | 'kernel'
  | 'module'
  | 'subscriber'
  | 'door'
  | 'integration'
  | 'wiring'
  | 'configuration'
  | 'schema'
  | 'demo'
  | 'server-data'
  | 'front end'
  | 'contracts'
  | 'phrases'
  | 'tokens'
  | 'client'
  | 'workshop';

const serverParts: Record<string, PlaceKind> = {
  kernel: 'kernel',
  modules: 'module',
  subscribers: 'subscriber',
  doors: 'door',
  integrations: 'integration',
  schema: 'schema',
  migrations: 'schema',
  demo: 'demo',
  data: 'server-data',
};

/** Classifies a path from the root, with forward slashes. Tests, testing folders and probes belong to no wall: 'workshop'. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = '', fourth = ''] = path.split('/');
  const place = (kind: PlaceKind, room = ''): Place => ({ kind, room: room.replace(/\.tsx?$/, ''), path });
  if (/\.test\.tsx?$/.test(path) || /\/(testing|probes)\//.test(path)) return place('workshop');
  if (top === 'packages') return place(second as PlaceKind);
  if (top !== 'apps') return place('workshop');
  if (second !== 'server') return place('front end', `${second}/${roomOfScreen(path)}`);
  if (third === 'main.ts') return place('wiring');
  if (third.startsWith('env')) return place('configuration');
  return place(serverParts[third] ?? 'wiring', fourth);
}

function roomOfScreen(path: string): string {
  return /^apps\/[^/]+\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? '';
}
