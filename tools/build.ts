import { buildStale } from './front-ends/build.ts';
import { giveUp, helpWanted, say } from './terminal/say.ts';

helpWanted(`
npm run build [-- --force]

Builds the front ends (apps/site, apps/console) whose sources changed since their last build.
  --force   build all of them
`);

try {
  const built = await buildStale(say, process.argv.includes('--force'));
  say(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Everything is built already.');
} catch (error) {
  giveUp((error as Error).message);
}
