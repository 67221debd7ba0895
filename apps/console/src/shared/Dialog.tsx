import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFirstFocus } from './firstFocus.ts';

/** Who had the focus; an entry of a menu goes with its menu, so what opened the menu counts. */
function opener(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest('[role=menu]');
  const owner = menu?.getAttribute('aria-labelledby');
  const had = owner ? document.getElementById(owner) : activeElement;
  return had instanceof HTMLElement ? had : null;
}

/** Longer than any answer that may take the opener away, such as a draft that turns into the posted bill. */
const WATCHED_MS = 5000;
function focusPage(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** An opener that goes away with what its dialog did takes the focus along: then the page has it. */
function watch(had: HTMLElement): void {
  const looking = new MutationObserver(() => {
    if (had.isConnected) return;
    looking.disconnect();
    if (document.activeElement === document.body) focusPage();
  });
  looking.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => looking.disconnect(), WATCHED_MS);
}

/** Gives the focus back unless somebody else took it meanwhile; to the page where the opener is gone. */
function giveBack(had: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && !activeElement.closest('[role=dialog]')) return;
  // Opened by a key while nobody had the focus, it goes to the page, too.
  const fits = had?.isConnected && had !== body && !had.matches(':disabled');
  if (!fits) {
    focusPage();
    return;
  }
  had.focus({ preventScroll: true });
  watch(had);
}

/** Where it was opened, there the focus is again when it closes. */
function useGiveBack(opened: boolean): void {
  const had = useRef<HTMLElement | null>(null);
  const was = useRef(false);
  // Read while rendering: afterwards the dialog has the focus.
  if (opened && !was.current) had.current = opener();
  was.current = opened;
  useEffect(() => {
    if (!opened) return;
    return () => {
      setTimeout(() => giveBack(had.current));
    };
  }, [opened]);
}

/** What stands below the title; there the focus begins. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(body);
  return (
    <div ref={body} tabIndex={-1}>
      {children}
    </div>
  );
}

/** A dialog in the middle of the window. Opens on its first field or main action, and gives the focus back. */
export function Dialog({ children, ...props }: ModalProps) {
  useGiveBack(props.opened);
  return (
    <Modal {...props}>
      <Body>{children}</Body>
    </Modal>
  );
}

/** A dialog that comes from an edge of the window, with the same rules for the focus. */
export function Sheet({ children, ...props }: DrawerProps) {
  useGiveBack(props.opened);
  return (
    <Drawer {...props}>
      <Body>{children}</Body>
    </Drawer>
  );
}
