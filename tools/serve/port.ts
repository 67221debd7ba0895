import { createServer } from 'node:net';
import type { Env } from '../../apps/server/env.ts';

/** Undefined when the port is free, else a sentence that says what to do. */
export async function portTrouble(env: Env): Promise<string | undefined> {
  const code = await tryListening(env.port, env.host);
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
