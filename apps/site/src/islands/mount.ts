/** What an island module exports: takes over the element the server rendered. */
export type Mount = (root: HTMLElement, props: unknown) => void;

const islands: Record<string, () => Promise<{ mount: Mount }>> = {
  again: () => import('./again.ts'),
  booking: () => import('./booking.ts'),
  countdown: () => import('./countdown.ts'),
  'estimate-chooser': () => import('./estimate-chooser.tsx'),
  live: () => import('./live.ts'),
  'message-box': () => import('./message-box.ts'),
  pay: () => import('./pay.ts'),
  'photo-picker': () => import('./photo-picker.ts'),
  'signature-pad': () => import('./signature-pad.ts'),
};

/** Hands every untouched island below `root` to its module. */
export function mountIslands(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]:not([data-on])')) {
    element.dataset['on'] = '';
    const load = islands[element.dataset['island'] ?? ''];
    const props: unknown = JSON.parse(element.dataset['props'] ?? '{}');
    load?.().then(({ mount }) => mount(element, props));
  }
}
