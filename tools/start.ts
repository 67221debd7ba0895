import { buildStale } from './front-ends/build.ts';
import { type RunningApp, runApp } from './serve/app.ts';
import { configurationOrEnd, endWhenUnfit } from './serve/configuration.ts';
import { type OpenDatabase, openDatabase } from './serve/database.ts';
import { portTrouble } from './serve/port.ts';
import { untilStopped } from './serve/until-stopped.ts';
import { welcome } from './serve/welcome.ts';
import { giveUp, helpWanted, say } from './terminal/say.ts';

helpWanted(`
npm start

Builds what is stale, starts the database, brings it to the newest shape, loads the demo town into an
empty database (not in production) and serves everything on http://localhost:3000. Ctrl-C stops all of it.

  PORT=4000 npm start                         on another port
  PORT=4000 PITLANE_DATA=./two npm start      a second, separate Pitlane beside the first
  DATABASE_URL=postgres://… npm start         with a PostgreSQL of your own
  NODE_ENV=production npm start               strict: refuses demo users, weak secrets, plain HTTP

  npm start -- --no-build                     serve the front ends as they were built last

All settings: docs/configuration.md. Trouble: npm run pitlane -- doctor
`);

const began = performance.now();
const env = configurationOrEnd();
const builds = env.roles.web && !process.argv.includes('--no-build');
endWhenUnfit(env);
if (env.roles.web) {
  const trouble = await portTrouble(env);
  if (trouble) giveUp(trouble);
}

let database: OpenDatabase | undefined;
let app: RunningApp | undefined;
let starting: Promise<void> = Promise.resolve();
untilStopped(async () => {
  await starting.catch(() => {});
  await app?.close();
  await database?.stop();
}, say);

starting = begin();
try {
  await starting;
} catch (error) {
  await app?.close();
  await database?.stop();
  giveUp(error instanceof Error ? error.message : String(error));
}

async function begin(): Promise<void> {
  const opening = openDatabase(env, say).then((opened) => {
    database = opened;
    return opened;
  });
  const [ready] = await Promise.all([opening, builds ? buildStale(say) : undefined]);
  app = await runApp(env, ready, say);
  if (app.url) say(welcome(env, app.url, app.logins, performance.now() - began));
  else say('The worker runs. Ctrl-C stops it.');
}
