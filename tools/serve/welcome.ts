import type { Login } from '../../apps/server/demo/load.ts';
import type { Env } from '../../apps/server/env.ts';
import { paint } from '../terminal/say.ts';

/** What a person reads when the server is ready: where to go and who to be. */
export function welcome(env: Env, url: string, logins: readonly Login[], milliseconds: number): string {
  const doors = [
    ['Shop site', '/'],
    ['Staff', '/app'],
    ['API', '/api/docs'],
  ];
  const lines = [
    '',
    `  ${paint('bold', 'Pitlane is ready')} ${paint('dim', `(${(milliseconds / 1000).toFixed(1)} s)`)}`,
    '',
    ...doors.map(([name, path]) => `  ${name?.padEnd(11)} ${paint('cyan', `${url}${path}`)}`),
  ];
  if (logins.length > 0) lines.push('', ...loginLines(logins));
  lines.push('', `  Data in ${env.dataFolder}. Ctrl-C stops everything.`, '');
  return lines.join('\n');
}

/** People grouped by where they belong, the password they share said once. */
function loginLines(logins: readonly Login[]): string[] {
  const width = Math.max(...logins.map(({ who }) => who.length));
  const groups = [...Map.groupBy(logins, ({ who }) => who)].map(([who, people]) => {
    const list = people.map(({ email, password }) => (password ? email : `${email} (asks for a link)`));
    return `  ${who.padEnd(width)}  ${list.join(', ')}`;
  });
  const password = logins.find((login) => login.password)?.password;
  return [`  Demo logins, password ${paint('bold', password ?? 'none')}`, ...groups];
}
