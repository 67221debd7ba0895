import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../terminal/root.ts';
import type { Finding } from './finding.ts';

/** Rooms of the architecture; npm run new adds a new noun here. */
export const roomNames = new Set(
  `shops staff customers fleets vehicles services bookings schedule work-orders inspections estimates
  time-clock media diagnostics parts purchasing invoices payments messages assistant roadside sites
  reviews campaigns promotions loyalty reports automation partners integrations privacy platform timeline today notifications
  ledger documents`.split(/\s+/),
);

/** Places of the screens that are no room: sign-in, the start page, the frame. */
const screenNames = new Set(['session', 'home', 'account', 'settings', 'live', 'my-jobs']);

/** Every room has its door, its note and its contract, and the same noun names it in every app. */
export function roomFindings(): Finding[] {
  const rooms = foldersIn('apps/server/modules');
  return [...rooms.flatMap(roomComplaints), ...screenComplaints(new Set(rooms))];
}

function roomComplaints(room: string): Finding[] {
  const where = `apps/server/modules/${room}`;
  const complaints: string[] = [];
  if (!roomNames.has(room))
    complaints.push('is not a room of the house: use a known noun, or add it to tools/checks/rooms.ts');
  if (!has(`${where}/module.ts`)) complaints.push('has no module.ts: list its operations, queries and reactions there');
  if (!has(`packages/contracts/src/${room}.ts`))
    complaints.push(`has no contract: write packages/contracts/src/${room}.ts`);
  if (!has(`${where}/README.md`)) complaints.push('has no README.md: owns, says, hears, rules, next door, in 12 lines');
  else {
    const lines = readFileSync(join(root, where, 'README.md'), 'utf8')
      .trimEnd()
      .split('\n').length;
    if (lines > 12) complaints.push(`README.md has ${lines} lines, at most 12: the rest belongs in docs/guides`);
  }
  return complaints.map((what) => ({ where, what: `${what}.` }));
}

function screenComplaints(rooms: Set<string>): Finding[] {
  return ['console', 'site'].flatMap((app) =>
    foldersIn(`apps/${app}/src/modules`)
      .filter((name) => !rooms.has(name) && !roomNames.has(name) && !screenNames.has(name))
      .map((name) => ({
        where: `apps/${app}/src/modules/${name}`,
        what: 'is not the name of a room: the same noun names the same room everywhere.',
      })),
  );
}

function foldersIn(path: string): string[] {
  if (!has(path)) return [];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

const has = (path: string) => existsSync(join(root, path));
