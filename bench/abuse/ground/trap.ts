import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newId } from '../../../apps/server/kernel/ids.ts';

export type Trap = {
  readonly url: string;
  readonly asked: string[];
  /** A file of this machine nobody should read, and the word in it that stands nowhere else. */
  readonly file: string;
  readonly word: string;
  close(): void;
};

/** A server on loopback nobody should ask, which remembers who did, and a file nobody should read. */
export async function setTrap(): Promise<Trap> {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    answer.end('caught');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const folder = mkdtempSync(join(tmpdir(), 'pitlane-trap-'));
  const [path, word] = [join(folder, 'secret.txt'), `secret-${newId()}`];
  writeFileSync(path, word);
  const close = (): void => {
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}`, asked, file: pathToFileURL(path).href, word, close };
}
