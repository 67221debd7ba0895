import { API } from './address.ts';

/** What the socket rings with: names and ids, never bodies. `refs` names what the event is about. */
export type LiveEvent = {
  readonly type: 'event';
  readonly seq: number;
  readonly name: string;
  readonly at: string;
  readonly refs: Readonly<Record<string, string>>;
};
/** `ready`: everything after the number asked for has been told. `gap`: too much was missed, read again. */
type Control = { readonly type: 'ready' | 'gap'; readonly seq: number };
type Presence = {
  readonly type: 'presence';
  readonly people: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
};
export type LiveMessage = LiveEvent | Control | Presence;
export type LiveState = 'connecting' | 'live' | 'waiting' | 'closed';

type Handlers = {
  event: (event: LiveEvent) => void;
  gap: () => void;
  state: (state: LiveState) => void;
  presence: (people: Presence['people']) => void;
};

/** The parts of a WebSocket we use, so that a test can bring its own. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'addEventListener' | 'readyState'>;

export type LiveOptions = {
  readonly open?: (url: string) => Socket;
  readonly url?: string;
  /** First and longest wait between attempts, in milliseconds. */
  readonly backOff?: { readonly first: number; readonly longest: number };
};

const OPEN = 1;
const here = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${API}/live?realm=staff`;
/** The number seen last travels in the address, so the server answers with what came after it, in order. */
const since = (url: string, seq: number | undefined) =>
  seq === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}after=${seq}`;

/** Keeps one live socket: reconnects with growing, jittered waits and asks for what it missed. */
export class LiveConnection {
  state: LiveState = 'closed';
  #seq: number | undefined;
  #tries = 0;
  #socket: Socket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #handlers: { [K in keyof Handlers]: Set<Handlers[K]> } = {
    event: new Set(),
    gap: new Set(),
    state: new Set(),
    presence: new Set(),
  };
  #options: LiveOptions;

  constructor(options: LiveOptions = {}) {
    this.#options = options;
  }

  /** Listens; returns a function that stops listening. */
  on<K extends keyof Handlers>(what: K, handler: Handlers[K]): () => void {
    this.#handlers[what].add(handler);
    return () => this.#handlers[what].delete(handler);
  }

  start(): void {
    if (this.#socket || this.#timer) return;
    this.#connect();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#setState('closed');
  }

  /** Tries at once, without waiting for the back-off (the network came back, the tab was shown). */
  wake(): void {
    if (this.state !== 'waiting') return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#connect();
  }

  /** Tells the server something unlogged, such as which record is open. Dropped while not connected. */
  say(message: Readonly<Record<string, unknown>>): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify(message));
  }

  #connect(): void {
    this.#setState('connecting');
    const open = this.#options.open ?? ((url: string) => new WebSocket(url));
    const socket = open(since(this.#options.url ?? here(), this.#seq));
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (socket === this.#socket) this.#becomeLive();
    });
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket) this.#hear(JSON.parse(String(data)) as LiveMessage);
    });
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#wait();
    });
  }

  #becomeLive(): void {
    this.#tries = 0;
    this.#setState('live');
  }

  #wait(): void {
    this.#socket = undefined;
    const { first, longest } = this.#options.backOff ?? { first: 500, longest: 30_000 };
    const ceiling = Math.min(longest, first * 2 ** this.#tries);
    this.#tries += 1;
    this.#setState('waiting');
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#connect();
      },
      ceiling / 2 + Math.random() * (ceiling / 2),
    );
  }

  #hear(message: LiveMessage): void {
    if (message.type === 'presence') this.#tell('presence', message.people);
    else if (message.type === 'event') this.#hearEvent(message);
    else {
      if (message.type === 'gap') for (const handler of this.#handlers.gap) handler();
      this.#seq = Math.max(this.#seq ?? 0, message.seq);
    }
  }

  #hearEvent(event: LiveEvent): void {
    if (this.#seq !== undefined && event.seq <= this.#seq) return;
    this.#seq = event.seq;
    this.#tell('event', event);
  }

  #tell<K extends 'event' | 'presence' | 'state'>(what: K, value: Parameters<Handlers[K]>[0]): void {
    for (const handler of this.#handlers[what]) (handler as (value: Parameters<Handlers[K]>[0]) => void)(value);
  }

  #setState(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.#tell('state', state);
  }
}
