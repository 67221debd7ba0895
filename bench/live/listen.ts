import WebSocket from 'ws';
import { microseconds } from './moment.ts';

/** Sockets as pages hold them, in a process of their own: remembers which event reached which socket when. */
export type Page = { readonly cookie: string; readonly realm: 'staff' | 'customer' };
export type Told = {
  /** The number the first greeting named: what comes after it is this page's to hear. */
  readonly from: number;
  readonly seqs: readonly number[];
  /** Moments of receipt, by `microseconds()`. */
  readonly at: readonly number[];
  readonly doubled: number;
  readonly gaps: number;
};
export type Question =
  | { readonly do: 'open'; readonly url: string; readonly pages: readonly Page[] }
  | { readonly do: 'back' }
  | { readonly do: 'told' };

/** What the front ends' own connection waits before it tries again: doubling from the first to the longest. */
const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const AT_ONCE = 50;

class Line {
  from = -1;
  seq = -1;
  seqs: number[] = [];
  at: number[] = [];
  doubled = 0;
  gaps = 0;
  ready = false;
  readyAt = 0;
  #tries = 0;
  readonly #url: string;
  readonly #page: Page;
  readonly #changed: () => void;

  constructor(url: string, page: Page, changed: () => void) {
    this.#url = `${url.replace('http', 'ws')}/api/v1/live?realm=${page.realm}`;
    this.#page = page;
    this.#changed = changed;
  }

  connect(): void {
    const address = this.seq < 0 ? this.#url : `${this.#url}&after=${this.seq}`;
    const socket = new WebSocket(address, { headers: { cookie: this.#page.cookie }, perMessageDeflate: false });
    socket.on('open', () => {
      this.#tries = 0;
    });
    socket.on('message', (raw) => this.#hear(JSON.parse(String(raw))));
    socket.on('error', () => {});
    socket.on('close', () => this.#wait());
  }

  #hear(message: { type: string; seq: number }): void {
    const now = microseconds();
    if (message.type !== 'event') {
      if (message.type === 'gap') this.gaps += 1;
      if (this.from < 0) this.from = message.seq;
      this.seq = Math.max(this.seq, message.seq);
      this.ready = true;
      this.readyAt = now;
      this.#changed();
    } else if (message.seq <= this.seq) {
      this.doubled += 1;
    } else {
      this.seq = message.seq;
      this.seqs.push(message.seq);
      this.at.push(now);
    }
  }

  #wait(): void {
    this.ready = false;
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#tries);
    this.#tries += 1;
    setTimeout(() => this.connect(), ceiling / 2 + Math.random() * (ceiling / 2));
  }
}

let lines: Line[] = [];
let changed = (): void => {};

/** Resolves with the last moment of readiness once every socket is greeted. */
function allReady(): Promise<number> {
  return new Promise((resolve) => {
    changed = () => {
      if (lines.some(({ ready }) => !ready)) return;
      changed = () => {};
      resolve(Math.max(...lines.map(({ readyAt }) => readyAt)));
    };
    changed();
  });
}

async function open(url: string, pages: readonly Page[]): Promise<number> {
  lines = pages.map((page) => new Line(url, page, () => changed()));
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE);
    for (const line of some) line.connect();
    await new Promise<void>((resolve) => {
      changed = () => void (some.every(({ ready }) => ready) && resolve());
    });
  }
  return microseconds();
}

const told = (): Told[] => lines.map(({ from, seqs, at, doubled, gaps }) => ({ from, seqs, at, doubled, gaps }));

process.on('message', async (question: Question) => {
  if (question.do === 'open') process.send?.(await open(question.url, question.pages));
  else if (question.do === 'back') process.send?.(await allReady());
  else process.send?.(told());
});
process.once('disconnect', () => process.exit(0));
