import { announce, fetchPage, swap } from './refresh.ts';

const FIRST = 2000;
const LONGEST = 20_000;

/** Milliseconds before looking for the `n`th time: two seconds, slowly growing to twenty. */
export const pauseBefore = (n: number): number => Math.min(LONGEST, FIRST * 1.25 ** n);

/** Looks again until the payment is through: for people without a live line, and when a line is lost. */
export function mount(root: HTMLElement, props: unknown): void {
  const { changed } = props as { changed: string };
  const look = (n: number) => {
    setTimeout(async () => {
      if (!root.isConnected) return;
      const page = document.hidden ? null : await fetchPage(location.href);
      if (page && swap(page, 'main')) announce(changed);
      look(n + 1);
    }, pauseBefore(n));
  };
  look(0);
}
