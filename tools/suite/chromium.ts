import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from '../terminal/root.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium that is here already: CHROMIUM_PATH, one on the PATH, the usual places, or the browser tool's own. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path)) ?? downloaded();
}

/** Finds a Chromium or gets one: as root on Debian with apt, else with the browser tool's own download. */
export function chromiumOrGetIt(say: (line: string) => void): string | undefined {
  const here = findChromium();
  if (here) return here;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('No Chromium here: installing the one of this system (apt-get install chromium).');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  say('No Chromium here: downloading the one of the browser tool.');
  const tool = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(process.execPath, [tool, 'install', 'chromium'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return findChromium();
}

function downloaded(): string | undefined {
  try {
    const playwright = createRequire(join(root, 'e2e', 'package.json'))('playwright-core') as {
      chromium: { executablePath(): string };
    };
    const path = playwright.chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
