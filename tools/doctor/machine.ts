import { existsSync, statfsSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { frontEnds, isStale } from '../front-ends/stale.ts';
import { portTrouble } from '../serve/port.ts';
import { findChromium } from '../suite/chromium.ts';
import { root } from '../terminal/root.ts';
import { type Check, note, ok, wrong } from './symptom.ts';

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

const node: Check = {
  name: 'Node',
  look: () => {
    const major = Number(process.versions.node.split('.')[0]);
    if (major >= 24) return ok(`${process.version}`);
    return wrong(`${process.version} is too old`, 'Run commands through npm (npm start): they use the pinned Node 24.');
  },
};

const disk: Check = {
  name: 'Disk',
  look: ({ env }) => {
    const { bavail, bsize } = statfsSync(existsSync(env.dataFolder) ? env.dataFolder : root);
    const free = bavail * bsize;
    if (free > 5e9) return ok(`${gigabytes(free)} free for ${env.dataFolder}`);
    const said = `only ${gigabytes(free)} free for ${env.dataFolder}`;
    const fix = 'Free some space, or move PITLANE_DATA to a larger disk.';
    return free > 1e9 ? note(said, fix) : wrong(said, fix);
  },
};

const memory: Check = {
  name: 'Memory',
  look: () => {
    const said = `${gigabytes(freemem())} of ${gigabytes(totalmem())} free`;
    if (totalmem() < 9e8) return wrong(said, 'Give the machine 1 GB or more; 2 GB is comfortable.');
    return freemem() < 2e8 ? note(said, 'Stop other programs, or give the machine more memory.') : ok(said);
  },
};

const timeZones: Check = {
  name: 'Time zones',
  look: () => {
    try {
      const format = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Lusaka', hour: 'numeric', hour12: false });
      if (format.format(new Date('2026-01-01T10:00:00Z')).includes('12')) return ok('known, Lusaka is UTC+2');
    } catch {
      // An unknown zone throws; the answer below tells the operator.
    }
    return wrong('Node knows no time zones', 'Use the pinned Node (npm start), or a Node built with full-icu.');
  },
};

const port: Check = {
  name: 'Port',
  look: async ({ env }) => {
    if (!(await portTrouble(env))) return ok(`${env.port} is free`);
    const answers = await fetch(`http://127.0.0.1:${env.port}/livez`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return ok(`${env.port} is used by a Pitlane that answers`);
    return wrong(
      `${env.port} is taken by another program`,
      `Stop it, or choose another: PORT=${env.port + 1000} npm start`,
    );
  },
};

const built: Check = {
  name: 'Front ends',
  look: () => {
    const stale = frontEnds.filter(isStale);
    if (stale.length === 0) return ok(`built: ${frontEnds.join(', ')}`);
    return note(`not built or stale: ${stale.join(', ')}`, 'npm run build (npm start does it by itself).');
  },
};

const chromium: Check = {
  name: 'Chromium',
  look: () => {
    const path = findChromium();
    return path
      ? ok(path)
      : note('none; only the browser tests need it', 'apt-get install chromium, or set CHROMIUM_PATH.');
  },
};

const install: Check = {
  name: 'Install',
  look: () =>
    existsSync(join(root, 'node_modules', '.pitlane-lock'))
      ? ok('node_modules holds what package-lock.json names')
      : wrong('node_modules was not made by the launcher', 'npm start once, or npm ci.'),
};

export const machineChecks: Check[] = [node, install, memory, disk, timeZones, port, built, chromium];
