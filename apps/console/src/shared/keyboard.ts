import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Single keys (`c`, `?`), chords (`mod+k` is Ctrl or ⌘), or two keys one after the other (`g b`). */
export type Shortcut = {
  readonly keys: string;
  readonly label: string;
  readonly everywhere: boolean;
  readonly run: () => void;
};

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
const SEQUENCE = 900;
let first: { readonly key: string; readonly at: number } | undefined;

function change(next: readonly Shortcut[]) {
  shortcuts = next;
  for (const listener of listeners) listener();
}

/** Typing must never trigger anything; chords with Ctrl or ⌘ may. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button|submit|range)$/.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** How a key press is written: `c`, `?`, `mod+k`, `arrowdown`. */
export function nameOf({ key, ctrlKey, metaKey, altKey }: Pressed): string {
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${key.toLowerCase()}`;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat) return;
  const name = nameOf(event);
  const chord = name.startsWith('mod+');
  if (!chord && (isTyping(event.target) || document.querySelector('[aria-modal="true"]'))) return;
  const pair = first && event.timeStamp - first.at < SEQUENCE ? `${first.key} ${name}` : undefined;
  first = { key: name, at: event.timeStamp };
  const hit = shortcuts.findLast(({ keys }) => keys === pair) ?? shortcuts.findLast(({ keys }) => keys === name);
  if (!hit) return;
  first = undefined;
  event.preventDefault();
  hit.run();
}

/** Listens to the keyboard of the document. Returns a function that stops. */
export function listenToKeyboard(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** While the component is shown, `keys` runs `run`; the newest wins. `label` stands in the shortcut sheet. */
export function useShortcut(
  keys: string,
  run: () => void,
  label: string,
  options: { readonly everywhere?: boolean; readonly off?: boolean } = {},
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { everywhere = false, off = false } = options;
  useEffect(() => {
    if (off) return;
    const mine: Shortcut = { keys: keys.toLowerCase(), label, everywhere, run: () => latest.current() };
    change([...shortcuts, mine]);
    return () => change(shortcuts.filter((one) => one !== mine));
  }, [keys, label, everywhere, off]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All shortcuts that work right now. */
export const useShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => shortcuts);

/** Keys as printed on a cap: `mod+k` → Ctrl, K (⌘ on a Mac). */
export function keyCaps(keys: string): string[] {
  const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
  const caps: Readonly<Record<string, string>> = {
    mod: mac ? '⌘' : 'Ctrl',
    arrowup: '↑',
    arrowdown: '↓',
    enter: 'Enter',
    escape: 'Esc',
  };
  return keys.split(/[+ ]/).map((key) => caps[key] ?? key.toUpperCase());
}
