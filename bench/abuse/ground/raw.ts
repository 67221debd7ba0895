import { connect, type Socket } from 'node:net';

/** A connection that speaks as it likes: what was answered so far, and whether the other side closed it. */
export type Raw = {
  readonly socket: Socket;
  readonly status: () => number | null;
  readonly closed: () => boolean;
  readonly until: Promise<void>;
};

/** Connects to the port on loopback. `until` resolves when the connection is over, however it ends. */
export function openRaw(port: number): Raw {
  const socket = connect({ port, host: '127.0.0.1' });
  let answer = '';
  let over = false;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    if (answer.length < 4096) answer += chunk;
  });
  socket.on('error', () => {});
  const until = new Promise<void>((resolve) => {
    socket.on('close', () => {
      over = true;
      resolve();
    });
  });
  return {
    socket,
    until,
    closed: () => over,
    status: () => {
      const found = /^HTTP\/1\.1 (\d{3})/.exec(answer);
      return found ? Number(found[1]) : null;
    },
  };
}
