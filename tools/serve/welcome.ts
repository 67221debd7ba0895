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
  if (logins.length > 0) {
    const width = Math.max(...logins.map(({ who }) => who.length));
    const mail = Math.max(...logins.map(({ email }) => email.length));
    lines.push('', '  Demo logins');
    for (const { who, email, password } of logins) {
      lines.push(
        `  ${who.padEnd(width)}  ${email.padEnd(mail)}  ${password ?? 'asks for a link; it appears on the page'}`,
      );
    }
  }
  lines.push('', `  Data in ${env.dataFolder}. Ctrl-C stops everything.`, '');
  return lines.join('\n');
}
