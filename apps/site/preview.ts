import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { samples } from './src/samples/pages.sample.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  jpg: 'image/jpeg',
};
const POLICY = "default-src 'self'; img-src 'self' data: blob:; script-src 'self'; style-src 'self' 'nonce-c2FtcGxl'";

function sendFile(reply: ServerResponse, file: string): void {
  if (file.includes('..') || !existsSync(file)) {
    reply.writeHead(404).end();
    return;
  }
  reply.writeHead(200, { 'content-type': TYPES[file.split('.').pop() ?? ''] ?? 'text/plain' });
  createReadStream(file).pipe(reply);
}

/** Shows every page with its sample on a loopback port. Build first: `node apps/site/build.ts`. */
const entryFile = './dist/server/entry.js';
const { renderPage }: typeof import('./src/document/entry.tsx') = await import(entryFile);
const server = createServer((request, reply) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/assets/site/')) return sendFile(reply, here(`dist/client/${pathname.slice(13)}`));
  if (pathname.startsWith('/photos/')) return sendFile(reply, here(`src/samples${pathname}`));
  const sample = samples[pathname.slice(1)];
  const list = Object.keys(samples).map((name) => `<li><a href="/${name}">${name}</a></li>`);
  const body = sample ? renderPage(sample.name, sample.props, sample.shell) : `<ul>${list.join('')}</ul>`;
  reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }).end(body);
});
server.listen(Number(process.env['PORT'] ?? 4180), '127.0.0.1', () => console.info(server.address()));
