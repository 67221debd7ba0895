interface CountdownProps {
  starts: string;
  ends: string;
  left: string;
}

/** Minutes and seconds until an instant, "1:42"; never below zero. */
export function timeLeft(ends: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((ends - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The time a request still has, second by second; without a script the page names its end. */
export function mount(root: HTMLElement, props: unknown): void {
  const { starts, ends, left } = props as CountdownProps;
  const [from, until] = [Date.parse(starts), Date.parse(ends)];
  const words = root.querySelector('[data-left-words]');
  const clock = root.querySelector('[data-left]');
  const bar = root.querySelector('progress');
  if (!words || !clock) return;
  words.textContent = left;
  const show = () => {
    const now = Date.now();
    clock.textContent = timeLeft(until, now);
    if (bar) bar.value = Math.max(0, (until - now) / (until - from));
    if (root.isConnected && now < until) setTimeout(show, 1000);
  };
  show();
}
