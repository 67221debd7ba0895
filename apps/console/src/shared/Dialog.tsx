import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Who had the focus; an entry of a menu goes with its menu, so what opened the menu counts. */
function opener(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest('[role=menu]');
  const owner = menu?.getAttribute('aria-labelledby');
  const had = owner ? document.getElementById(owner) : activeElement;
  return had instanceof HTMLElement ? had : null;
}

/** Gives the focus back unless somebody else took it meanwhile; to the page where the opener is gone. */
function giveBack(had: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body && !activeElement.closest('[role=dialog]')) return;
  const fits = had?.isConnected && !had.matches(':disabled');
  (fits ? had : document.getElementById('main'))?.focus({ preventScroll: true });
}

/** A dialog that is there only while it is open: where it was opened, there the focus is again when it closes. */
export function Dialog(props: ModalProps) {
  const { opened } = props;
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
  return <Modal {...props} />;
}
