import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: Request) => Promise<Response>;

async function pass(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const method = request.method ?? 'GET';
  const body = method === 'GET' ? {} : { body: Buffer.concat(parts).toString('utf8') };
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const asked = new Request(new URL(request.url ?? '/', 'http://127.0.0.1'), { method, headers, ...body });
  const answer = await handle(asked);
  // A network error is a line that breaks.
  if (answer.type === 'error') return void request.socket.destroy();
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Lets a simulated vendor answer on a free port of this machine. */
export async function listen(handle: Handler): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    pass(handle, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
