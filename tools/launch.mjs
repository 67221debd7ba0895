// Plain JavaScript: runs on any Node >= 20, installs what the lock file says, then hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

const verbs = {
  start: 'install, build, migrate and serve Pitlane; prints where to go',
  test: 'everything: types, lint, walls, unit, API and browser tests',
  dev: 'serve and rebuild while you edit',
  check: 'types, lint, walls and whether the documents tell the truth',
  build: 'build the front ends when their sources changed',
  demo: 'fill or reset the demo town: --reset, --load N',
  new: 'make a room: new -- module <noun>',
  pitlane: 'operator commands: doctor',
  mirror: 'write the typed mirror of the database',
  abuse: 'try what an attacker would; figures in bench/abuse.json',
  faults: 'what a machine room can do: killed processes, full disks, races; every figure against its limit',
  docs: 'write the generated documents anew',
  bench: 'measure against a bare server; live, frontends, lighthouse, profile',
};

const [verb, ...rest] = process.argv.slice(2);
const args = rest[0] === '--' ? rest.slice(1) : rest;
if (!Object.hasOwn(verbs, verb ?? '')) {
  const list = Object.entries(verbs).map(([name, what]) => `  npm run ${name.padEnd(8)} ${what}`);
  console.log(`Pitlane\n\n${list.join('\n')}\n\nEach takes -- --help.`);
  process.exit(verb === undefined || verb === '--help' ? 0 : 2);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20)
  fail(`Pitlane needs Node 20 or newer to begin; this is ${process.version}. Get one at https://nodejs.org.`);
install();
handOver(pinnedNode());

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const want = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, '.pitlane-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === want) return;
  if (!installedAlready(JSON.parse(lock.toString()))) {
    console.log('Installing what package-lock.json names (the first time takes about a minute).');
    const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const how = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } };
    const done = npm
      ? spawnSync(process.execPath, [npm, ...words], how)
      : spawnSync('npm', words, { ...how, shell: process.platform === 'win32' });
    if (done.status !== 0)
      fail('npm ci did not succeed; its own words are above. Mend that and run the command again.');
  }
  writeFileSync(stamp, `${want}\n`);
}

/** True when node_modules holds exactly the versions of the lock file (somebody ran npm install by hand). */
function installedAlready(lock) {
  const file = join(modules, '.package-lock.json');
  if (!existsSync(file)) return false;
  const present = JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
  return (
    wanted.every(([path, { version, optional }]) => (present[path] ? present[path].version === version : optional)) &&
    Object.keys(present).every((path) => lock.packages[path])
  );
}

function pinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(modules, `node-${system}-${process.arch}`, 'bin', name);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (major >= 24) return process.execPath;
  return fail(
    `No pinned Node for this machine (${process.platform} ${process.arch}) and the installed one is ${process.version}. Install Node 24 or newer and run the command again.`,
  );
}

function handOver(node) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'tools', `${verb}.ts`), ...args], {
    cwd: root,
    // Compiled code is kept between runs: the second start is twice as fast. Two heaps of glibc instead of eight a core.
    env: { NODE_COMPILE_CACHE: join(modules, '.cache', 'node'), MALLOC_ARENA_MAX: '2', ...process.env, PATH: path },
    // The channel closes when this process dies, however it dies; the server then stops too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not run ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  leaveWithNpm(child);
}

/** npm killed without a word leaves its child behind, holding the port: then ask the server to stop. */
function leaveWithNpm(child) {
  if (process.env.npm_lifecycle_event !== verb) return;
  const before = ancestors();
  setInterval(() => ancestors() !== before && child.kill('SIGTERM'), 500).unref();
}

/** Our parent, and when that is the shell npm put between, also npm itself. */
function ancestors() {
  try {
    const [name, rest] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(/\) /);
    return name.includes('(npm') ? `${process.ppid}` : `${process.ppid} ${rest.split(' ')[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
