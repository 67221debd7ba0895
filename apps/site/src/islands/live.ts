import { announce, fetchPage, swap } from './refresh.ts';

interface LiveProps {
  socket: string;
  about: string[];
  changed: string;
}

const LONGEST_WAIT = 30_000;

/** Milliseconds before the next try: doubling, never longer than half a minute, spread by up to a half. */
export const waitBefore = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT, 500 * 2 ** attempt) * (1 - random / 2);

/** True when a live message speaks of something on this page; with no ids named, any event of this customer counts. */
export function concerns(message: string, about: readonly string[]): boolean {
  if (about.length === 0) return message.includes('"type":"event"');
  return about.some((id) => message.includes(`"${id}"`));
}

function refresher(changed: string): () => void {
  let running = false;
  let again = false;
  return async function refresh(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const page = await fetchPage(location.href);
    if (page && swap(page, 'main')) {
      announce(changed);
      document.querySelector('.now, .repair')?.classList.add('glow');
    }
    showDot(true);
    running = false;
    if (again) {
      again = false;
      await refresh();
    }
  };
}

function showDot(on: boolean): void {
  const dot = document.querySelector<HTMLElement>('[data-live-dot]');
  if (dot) dot.hidden = !on;
}

/** Listens and fetches the page anew when something on it changed. Without a socket the page simply stays as it was. */
export function mount(root: HTMLElement, props: unknown): void {
  const { socket, changed } = props as LiveProps;
  // The page may learn of more to listen for while it is open.
  const about = () => (JSON.parse(root.dataset['props'] ?? '{}') as LiveProps).about;
  const refresh = refresher(changed);
  let attempt = 0;
  const connect = () => {
    const url = new URL(socket, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const line = new WebSocket(url);
    line.onopen = () => {
      if (attempt > 0) refresh();
      attempt = 0;
      showDot(true);
    };
    line.onmessage = (event) => {
      if (typeof event.data === 'string' && concerns(event.data, about())) refresh();
    };
    line.onclose = () => {
      showDot(false);
      setTimeout(connect, waitBefore(attempt++, Math.random()));
    };
  };
  connect();
}
