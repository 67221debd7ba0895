import { once } from 'node:events';
import { createServer } from 'node:http';

export type Trap = { readonly url: string; readonly asked: string[]; close(): void };

/** A server on loopback nobody should ask; it remembers who did. */
export async function setTrap(): Promise<Trap> {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    answer.end('caught');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked, close: () => void server.close() };
}
