import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Env } from '../../apps/server/env.ts';

const patience = 2500;

/** Undefined when the port is free, else a sentence that says what to do. A Pitlane just stopped may need a moment. */
export async function portTrouble(env: Env): Promise<string | undefined> {
  const until = Date.now() + patience;
  let code = await tryListening(env.port, env.host);
  while (code === 'EADDRINUSE' && Date.now() < until) {
    await sleep(100);
    code = await tryListening(env.port, env.host);
  }
  if (!code) return undefined;
  if (code === 'EACCES')
    return `Port ${env.port} needs more rights than this account has. Use another: PORT=3000 npm start`;
  if (code !== 'EADDRINUSE')
    return `Cannot listen on ${env.host}:${env.port} (${code}). Set HOST to an address of this machine.`;
  const other = env.port < 60_000 ? env.port + 1000 : 3000;
  return `Port ${env.port} is taken, perhaps by a Pitlane that runs already (open http://localhost:${env.port}). Stop it, or start on another port: PORT=${other} npm start`;
}

function tryListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
